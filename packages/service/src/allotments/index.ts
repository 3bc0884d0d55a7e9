import type { AllotmentKind, Availability, Campaign } from '@hongbao/types'
import type { Ports } from '../ports'
import type { Allotting } from './allotting'
import { byCode } from './by-code'
import { firstCome } from './first-come'

export type { Allotted, Allotting } from './allotting'

/** A new kind of allotment is one folder beside this file, and one line here. */
const allotments: Readonly<Record<AllotmentKind, Allotting>> = { 'first-come': firstCome }

/** How a campaign gives its units out. Where each person brings the unit, none is allotted. */
export const allotmentOf = ({ allotment, entry }: Pick<Campaign, 'allotment' | 'entry'>): Allotting =>
  entry.kind === 'code' ? byCode : allotments[allotment.kind]

/** How much is left of each campaign, in the same order. */
export const availabilitiesOf = async (
  ports: Ports,
  campaigns: readonly Campaign[],
): Promise<Availability[]> => {
  const known = new Map<Campaign, Availability>()
  for (const allotting of [...Object.values(allotments), byCode]) {
    const its = campaigns.filter((campaign) => allotmentOf(campaign) === allotting)
    const steps = await allotting.availabilities(ports, its)
    for (const [n, campaign] of its.entries()) known.set(campaign, steps[n] ?? 'gone')
  }
  return campaigns.map((campaign) => known.get(campaign) ?? 'gone')
}
