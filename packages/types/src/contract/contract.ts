import type { Answer } from '../answer'
import type { BrowseData, BrowseRefusal, BrowseRequest } from './browse'
import type { Claimed, ClaimRefusal, ClaimRequest } from './claim'
import type { PersonData, PersonRefusal, PersonRequest } from './person'

/** What a client may call: function → request → answer. */
export type Contract = {
  browse: <R extends BrowseRequest>(request: R) => Answer<BrowseData[R['action']], BrowseRefusal>
  claim: (request: ClaimRequest) => Answer<Claimed, ClaimRefusal>
  person: <R extends PersonRequest>(request: R) => Answer<PersonData[R['action']], PersonRefusal>
}

export type FunctionName = keyof Contract
