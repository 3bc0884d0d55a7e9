import type { BrowseData, BrowseRefusal, BrowseRequest } from './browse'
import type { ClaimData, ClaimRefusal, ClaimRequest } from './claim'
import type { PersonData, PersonRefusal, PersonRequest } from './person'

/**
 * What people may call. A function takes its requests, answers each action with the action's data, and refuses with
 * its codes. A function whose request names no action has one, with the function's own name.
 */
export type Contract = {
  browse: { request: BrowseRequest; data: BrowseData; refusal: BrowseRefusal }
  claim: { request: ClaimRequest; data: ClaimData; refusal: ClaimRefusal }
  person: { request: PersonRequest; data: PersonData; refusal: PersonRefusal }
}

export type FunctionName = keyof Contract

/** Functions that only their timer calls. */
export type TimerName = 'patrol' | 'remind'

export type ActionOf<F extends FunctionName> = string & keyof Contract[F]['data']

/** The request for one action of a function. */
export type RequestOf<F extends FunctionName, A extends ActionOf<F>> = Contract[F]['request'] extends {
  readonly action: string
}
  ? Extract<Contract[F]['request'], { readonly action: A }>
  : Contract[F]['request']

/** What a function answers to one of its actions. */
export type DataOf<F extends FunctionName, A extends ActionOf<F>> = Contract[F]['data'][A]

export type RefusalOf<F extends FunctionName> = Contract[F]['refusal']
