import { answered, type MyQuestion, type MyQuestions, type Outcome, type PersonRefusal } from '@hongbao/types'
import type { Call } from '../call'
import { personOf } from '../person'
import type { Question } from '../ports'

const QUESTIONS = 100

/** A question as its person sees it. */
const shown = ({ _id, kind, text, campaignId, at, answer }: Question): MyQuestion => ({
  number: _id,
  kind,
  text,
  ...(campaignId !== undefined && { campaignId }),
  at,
  ...(answer && { answer: { text: answer.text, at: answer.at } }),
})

/** What the caller asked and what operators answered, the newest first. */
export const listQuestions = async (call: Call): Promise<Outcome<MyQuestions, PersonRefusal>> => {
  const person = await personOf(call)
  const found = await call.ports.documents.find(
    'questions',
    { person },
    { limit: QUESTIONS, descending: 'at' },
  )
  return answered({ questions: found.map(shown) })
}
