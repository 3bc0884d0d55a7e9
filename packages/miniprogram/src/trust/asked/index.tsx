import type { MyQuestion } from '@hongbao/types'
import { View } from '@tarojs/components'
import { Notice } from '../../components/notice'
import { QuestionList } from '../../components/question-list'
import { Screen } from '../../components/screen'
import { withEdge } from '../../edge/with-edge'
import { usePerson } from '../../hooks/use-person'
import { useTitle } from '../../hooks/use-title'
import { troubleWords } from '../../i18n/trouble-words'
import { useMessages } from '../../i18n/use-messages'
import { goTo } from '../../pages/go-to'
import { serverNow, useKnownCards } from '../../store/known'
import { copyText } from '../copy-text'
import { Heading } from '../heading'
import { useTrustWords } from '../use-trust-words'

const Asked = ({ questions }: { questions: readonly MyQuestion[] }) => {
  const { t, of } = useMessages()
  const w = useTrustWords()
  const cards = useKnownCards()
  const now = serverNow()
  const shown = questions.map(({ number, text, campaignId, at, answer }) => {
    const card = cards.find(({ id }) => id === campaignId)
    return {
      id: number,
      number: w.asked.number(number),
      when: t.when(at, now),
      state: answer ? w.asked.answered : w.asked.waiting,
      about: card && w.ask.about(of(card.title)),
      text,
      answer: answer && { text: answer.text, when: t.when(answer.at, now) },
    }
  })
  return (
    <View className="sheet">
      <Heading title={w.ask.asked} sentence={w.asked.sentence} />
      <View className="sheet__part">
        <QuestionList
          questions={shown}
          copy={w.asked.copy}
          onCopy={(number) => copyText(number, w.asked.copied)}
        />
      </View>
    </View>
  )
}

const AskedPage = () => {
  const { t } = useMessages()
  const w = useTrustWords()
  const { reply, refresh } = usePerson('my-questions')
  useTitle(t.title)
  const trouble = reply && !reply.ok && troubleWords(t, reply)
  const { title, sentence, next } = w.asked.empty
  return (
    <Screen>
      {reply?.ok && reply.data.questions.length > 0 && <Asked questions={reply.data.questions} />}
      {reply?.ok && reply.data.questions.length === 0 && (
        <Notice title={title} sentence={sentence} action={next} onAction={() => goTo('ask')} />
      )}
      {trouble && <Notice {...trouble} action={t.problems.retry} onAction={refresh} />}
    </Screen>
  )
}

export default withEdge(AskedPage)
