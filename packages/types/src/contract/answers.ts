import type * as v from 'valibot'
import type { BrowseRequest } from './browse'
import { browseAnswers } from './browse-answers'
import { claimAnswers } from './claim-answers'
import type { DutyRequest } from './duty'
import { dutyAnswers } from './duty-answers'
import type { PersonRequest } from './person'
import { personAnswers } from './person-answers'

type For<Action extends string> = Readonly<Record<Action, v.GenericSchema>>

/** The schema of what each function answers to each action. */
export const answers = {
  browse: browseAnswers satisfies For<BrowseRequest['action']>,
  claim: claimAnswers satisfies For<'claim'>,
  duty: dutyAnswers satisfies For<DutyRequest['action']>,
  person: personAnswers satisfies For<PersonRequest['action']>,
}
