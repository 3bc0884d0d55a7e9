import type { AllotmentKind, Availability, Campaign, Id } from '@hongbao/types'
import type { CampaignHead } from '../campaigns/all-campaigns'
import type { LedgerEntry, Ports } from '../ports'
import type { Allotting } from './allotting'
import { byCode } from './by-code'
import { firstCome } from './first-come'

export type { Allotted, Allotting } from './allotting'

/** A new kind of allotment is one folder beside this file, and one line here. */
const allotments: Readonly<Record<AllotmentKind, Allotting>> = { 'first-come': firstCome }

/** How a campaign gives its units out. Where each person brings the unit, none is allotted. */
export const allotmentOf = ({ allotment, entry }: Pick<Campaign, 'allotment' | 'entry'>): Allotting =>
  entry.kind === 'code' ? byCode : allotments[allotment.kind]

/** Asks each allotment about its own campaigns. The answers are in the order of all campaigns. */
const askEach = async <Answer>(
  campaigns: readonly CampaignHead[],
  ask: (allotting: Allotting, its: readonly CampaignHead[]) => Promise<readonly Answer[]>,
): Promise<Map<Id, Answer>> => {
  const answers = new Map<Id, Answer>()
  for (const allotting of [...Object.values(allotments), byCode]) {
    const its = campaigns.filter((campaign) => allotmentOf(campaign) === allotting)
    for (const [n, answer] of (await ask(allotting, its)).entries()) answers.set(its[n]?._id ?? '', answer)
  }
  return answers
}

/** How much is left of each campaign, in the same order. */
export const availabilitiesOf = async (
  ports: Ports,
  campaigns: readonly CampaignHead[],
): Promise<Availability[]> => {
  const steps = await askEach(campaigns, (allotting, its) => allotting.availabilities(ports, its))
  return campaigns.map(({ _id }) => steps.get(_id) ?? 'gone')
}

/** What is granted of each campaign and what is left, by the campaign's id. */
export const ledgersOf = (ports: Ports, campaigns: readonly CampaignHead[]): Promise<Map<Id, LedgerEntry>> =>
  askEach(campaigns, (allotting, its) => allotting.ledgers(ports, its))
