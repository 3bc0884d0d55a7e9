import { answered, type Outcome, refused } from '@hongbao/types'
import type { OperateData, OperateRefusal, OperateRequest, QuestionRow } from '@hongbao/types/operate'
import { absent, type Filter, type Ports, type Question, within } from '../../ports'
import { logDeed } from '../desk/deeds'
import type { BrandDesk } from '../desk/desk'

const PAGE = 50
/** Sorts after every order. */
const ABOVE_ALL = '~'

const rowOf = ({ _id, kind, text, campaignId, at, answer }: Question): QuestionRow => ({
  number: _id,
  kind,
  text,
  campaignId,
  at,
  answer: answer && { ...answer, operatorName: undefined },
})

const filterOf = ({ brandId, campaignId, open, after }: OperateRequest<'questions'>): Filter => ({
  brandId,
  ...(open && { open: 1 }),
  ...(campaignId !== undefined && { campaignId }),
  order: within('', after ?? ABOVE_ALL),
})

/** What people asked a brand, the newest first. Who asked is not told. */
export const listQuestions = async (
  { ports }: BrandDesk,
  request: OperateRequest<'questions'>,
): Promise<Outcome<OperateData<'questions'>, OperateRefusal>> => {
  const found = await ports.documents.find('questions', filterOf(request), {
    limit: PAGE,
    descending: 'order',
  })
  const questions = found.map((question) => rowOf(question as Question))
  return answered({ questions, ...(found.length === PAGE && { next: found.at(-1)?.order }) })
}

/** How many questions of a brand are open: at most as many as one page shows. */
export const countOpenQuestions = async ({ documents }: Ports, brandId: string): Promise<number> =>
  documents.count('questions', { brandId, open: 1 })

/** Answers a question, once: the update on condition that there is no answer decides. */
export const answerQuestion = async (
  desk: BrandDesk,
  { number, text }: OperateRequest<'answer-question'>,
): Promise<Outcome<QuestionRow, OperateRefusal>> => {
  const { ports, brand, operator } = desk
  const question = await ports.documents.get('questions', number)
  if (question?.brandId !== brand._id) return refused('NO_QUESTION')
  const answer = { text, at: ports.clock.now(), operator: operator._id }
  const unanswered = { _id: number, answer: absent }
  const change = { put: { answer }, erase: ['open'] }
  if (!(await ports.documents.updateOne('questions', unanswered, change))) return refused('ANSWERED')
  await logDeed(desk, brand._id, 'question-answered', { question: number })
  return answered(rowOf({ ...question, answer }))
}
