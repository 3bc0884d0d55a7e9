import { browseRefusals } from './browse'
import { claimRefusals } from './claim'
import { personRefusals } from './person'

/** Every refusal a client can meet; each has a sentence and a next step in both languages. */
export const refusalCodes = [...new Set([...browseRefusals, ...claimRefusals, ...personRefusals])] as const
export type RefusalCode = (typeof browseRefusals | typeof claimRefusals | typeof personRefusals)[number]
