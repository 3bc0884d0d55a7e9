import type * as v from 'valibot'
import type { answers } from './answers'
import type { BrowseRefusal, BrowseRequest } from './browse'
import type { ClaimRefusal, ClaimRequest } from './claim'
import type { DutyRefusal, DutyRequest } from './duty'
import type { PersonRefusal, PersonRequest } from './person'

/**
 * What people may call: the requests of each function and its refusals. What it answers to each action is in `answers`.
 * A function whose request names no action has one action, which bears the function's name.
 */
export type Contract = {
  browse: { request: BrowseRequest; refusal: BrowseRefusal }
  claim: { request: ClaimRequest; refusal: ClaimRefusal }
  duty: { request: DutyRequest; refusal: DutyRefusal }
  person: { request: PersonRequest; refusal: PersonRefusal }
}

export type FunctionName = keyof Contract

/** The functions that only a timer calls. */
export type TimerName = 'patrol' | 'remind'

export type ActionOf<F extends FunctionName> = string & keyof (typeof answers)[F]

/** The request for one action of a function. */
export type RequestOf<F extends FunctionName, A extends ActionOf<F>> = Contract[F]['request'] extends {
  readonly action: string
}
  ? Extract<Contract[F]['request'], { readonly action: A }>
  : Contract[F]['request']

/** What a function answers, by action. */
export type AnswersOf<F extends FunctionName> = {
  [A in ActionOf<F>]: (typeof answers)[F][A] extends v.GenericSchema<unknown, infer Data> ? Data : never
}
export type BrowseData = AnswersOf<'browse'>
export type DutyData = AnswersOf<'duty'>
export type PersonData = AnswersOf<'person'>

export type DataOf<F extends FunctionName, A extends ActionOf<F>> = AnswersOf<F>[A]

export type RefusalOf<F extends FunctionName> = Contract[F]['refusal']
