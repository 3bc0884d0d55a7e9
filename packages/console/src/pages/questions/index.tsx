import type { QuestionRow } from '@hongbao/types/operate'
import { ANSWER_MAX_LENGTH } from '@hongbao/types/operate'
import { useState } from 'react'
import { useAct } from '../../api/use-act'
import { readAgain } from '../../api/use-ask'
import { usePages } from '../../api/use-pages'
import { useWords } from '../../i18n/use-words'
import { useBrand } from '../../shell/me'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/field'
import { MoreButton } from '../../ui/more-button'
import { Notice } from '../../ui/notice'
import { PageHead } from '../../ui/page-head'
import { Pill } from '../../ui/pill'
import { Skeleton } from '../../ui/skeleton'
import { say } from '../../ui/toasts'
import { TroubleNotice } from '../../ui/trouble'
import './questions.scss'

type AnswerProps = {
  readonly question: QuestionRow
  readonly onClose: () => void
  readonly onAnswered: () => void
}

const AnswerDialog = ({ question, onClose, onAnswered }: AnswerProps) => {
  const { t } = useWords()
  const { brandId } = useBrand()
  const { act, busy, trouble } = useAct()
  const [text, setText] = useState('')
  const send = async (): Promise<void> => {
    const reply = await act<'answer-question'>({
      action: 'answer-question',
      brandId,
      number: question.number,
      text: text.trim(),
    })
    if (!reply.ok) return
    say({ says: t.questions.answered })
    await readAgain('overview')
    onAnswered()
  }
  return (
    <Dialog
      isOpen
      wide
      title={t.questions.answer}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.shell.cancel}</Button>
          <Button look="primary" isDisabled={busy || text.trim() === ''} onPress={send}>
            {t.questions.send}
          </Button>
        </>
      }
    >
      <blockquote className="question__text">{question.text}</blockquote>
      <fieldset className="question__templates" aria-label={t.questions.templates}>
        {t.questions.templateWords.map((template) => (
          <button key={template.name} type="button" className="chip" onClick={() => setText(template.text)}>
            {template.name}
          </button>
        ))}
      </fieldset>
      <TextField
        autoFocus
        label={t.questions.answerLabel}
        rows={5}
        maxLength={ANSWER_MAX_LENGTH}
        value={text}
        onChange={setText}
      />
      <TroubleNotice trouble={trouble} />
    </Dialog>
  )
}

const Question = ({
  question,
  onAnswer,
}: {
  readonly question: QuestionRow
  readonly onAnswer: () => void
}) => {
  const { t, format } = useWords()
  const { may } = useBrand()
  const { kind, text, campaignId, at, number, answer } = question
  return (
    <li className="question">
      <p className="question__head note tabular">
        <Pill tone={kind === 'complaint' ? 'open' : 'calm'}>{t.questions.kinds[kind]}</Pill>
        <span>{format.exact(at)}</span>
        <code>{number}</code>
        {campaignId && <span>{campaignId}</span>}
      </p>
      <p className="question__text">{text}</p>
      {answer ? (
        <div className="question__answer">
          <p>{answer.text}</p>
          <p className="note">
            {t.questions.by(answer.operatorName ?? answer.operator, format.moment(answer.at))}
          </p>
        </div>
      ) : (
        may('editor') && (
          <div>
            <Button small onPress={onAnswer}>
              {t.questions.answer}
            </Button>
          </div>
        )
      )}
    </li>
  )
}

type Filter = 'open' | 'all'

/** What people asked, and the answers. */
export const QuestionsPage = () => {
  const { t } = useWords()
  const { brandId } = useBrand()
  const [filter, setFilter] = useState<Filter>('open')
  const [answering, setAnswering] = useState<QuestionRow>()
  const { items, trouble, again, next, readNext } = usePages(
    (after?: string) => ({ action: 'questions' as const, brandId, open: filter === 'open', after }),
    ({ questions }) => questions,
  )
  return (
    <>
      <PageHead
        title={t.questions.title}
        lead={t.questions.lead}
        action={
          <Choice
            label={t.questions.only}
            value={filter}
            options={(['open', 'all'] as const).map((id) => ({ id, label: t.questions.filters[id] }))}
            onChange={setFilter}
          />
        }
      />
      <TroubleNotice trouble={trouble} again={again} />
      {!items && !trouble && <Skeleton label={t.shell.loading} />}
      {items?.length === 0 && <Notice title={filter === 'open' ? t.questions.none : t.questions.noneAtAll} />}
      <ul>
        {items?.map((question) => (
          <Question key={question.number} question={question} onAnswer={() => setAnswering(question)} />
        ))}
      </ul>
      <MoreButton next={next} onPress={readNext} />
      {answering && (
        <AnswerDialog
          question={answering}
          onClose={() => setAnswering(undefined)}
          onAnswered={() => {
            setAnswering(undefined)
            again()
          }}
        />
      )}
    </>
  )
}
