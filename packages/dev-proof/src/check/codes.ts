import { campaignFrom } from '@hongbao/service'
import type { Store, StoredDocument } from '@hongbao/service/testing'
import type { Campaign, Id } from '@hongbao/types'
import { Violation } from './violation'

/** Holds the system to what it promises of codes. */
export type CodesCheck = {
  /** A claim on the unit of a code was inserted. */
  readonly claimed: (claim: StoredDocument) => void
  /** Somebody was refused because of their code. `claimId`: what their claim would be. */
  readonly refused: (code: string, unit: string | undefined, claimId: string) => void
}

export const isCodeUnit = (unit: unknown): boolean => String(unit).startsWith('code:')

const broken = (message: string): Violation => new Violation('one-code', message)

export const createCodesCheck = (store: () => Store): CodesCheck => {
  const campaignOf = (id: Id): Campaign | undefined => {
    const stored = store().all('campaigns').get(id)
    return stored && campaignFrom(stored as never)
  }
  const holderOf = (unit: string): StoredDocument | undefined =>
    [...store().all('claims').values()].find((claim) => claim.unit === unit)

  return {
    claimed: ({ _id, unit }) => {
      const [, campaignId = '', dropId = '', n = ''] = String(unit).split(':')
      const drop = campaignOf(campaignId)?.schedule.drops.find(({ id }) => id === dropId)
      if (!drop || !(Number(n) < drop.stock)) throw broken(`${_id} claims ${unit}, which was never issued`)
      if (!_id.startsWith(`${campaignId}:`)) throw broken(`${_id} claims ${unit}, of another campaign`)
    },
    refused: (code, unit, claimId) => {
      if (code === 'CODE_WRONG' && unit !== undefined)
        throw broken(`${claimId} brought ${unit} and was told it is wrong`)
      if (code !== 'CODE_USED' || unit === undefined) return
      const holder = holderOf(unit)
      if (!holder || holder.void) throw broken(`${claimId} was told that ${unit} is used, and it is not`)
      if (holder._id === claimId) throw broken(`${claimId} was told that ${unit} is used, and has it`)
    },
  }
}
