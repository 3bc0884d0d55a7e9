import * as v from 'valibot'
import { Id, Timestamp } from '../../models/primitives'
import { listOf, orNothing } from '../../models/reading'
import { askKinds } from '../ask'
import { type Actions, inBrand, paged } from './action'

export const QuestionRow = v.object({
  /** The number that the person was given. */
  number: v.string(),
  kind: v.picklist(askKinds),
  text: v.string(),
  campaignId: orNothing(v.string()),
  at: Timestamp,
  answer: orNothing(
    v.object({ text: v.string(), at: Timestamp, operator: v.string(), operatorName: orNothing(v.string()) }),
  ),
})
export type QuestionRow = v.InferOutput<typeof QuestionRow>

export const ANSWER_MAX_LENGTH = 1_000

export const questionActions = {
  /** A brand's questions and complaints, the newest first. `campaignId`: only of this campaign. */
  questions: {
    needs: 'viewer',
    request: { ...inBrand, campaignId: v.optional(Id), open: v.optional(v.boolean(), false), ...paged },
    answer: v.object({ questions: listOf(QuestionRow), next: orNothing(v.string()) }),
  },
  /** A question is answered once. The person reads the answer in the mini program. */
  'answer-question': {
    needs: 'editor',
    request: {
      ...inBrand,
      number: v.pipe(v.string(), v.regex(/^[0-9A-F]{8}$/)),
      text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(ANSWER_MAX_LENGTH)),
    },
    answer: QuestionRow,
  },
} as const satisfies Actions
