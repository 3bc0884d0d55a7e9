import type { Campaign, ChangeRefusal, Id, Link, Timestamp } from '@hongbao/types'
import type { Call } from '../call'
import type { Claimant } from '../campaigns/claimant'
import type { Ports } from '../ports'

/** A durable grant. `already`: the person may have had it before this call. */
export type Grant = { readonly claimant: Claimant; readonly already: boolean }

/** What a grant hands over. */
export type Delivering = {
  /** Whether a campaign cannot be published without WeChat's ctoken. */
  readonly needsCtoken: boolean
  /** Hands over what a durable grant is for. No failure changes the grant. */
  readonly handOver: (call: Call, campaign: Campaign, grant: Grant) => Promise<Link>
  /**
   * Why a campaign may not have this much stock; undefined when it may. Once it says that it may, that stays so. It
   * throws where the database lacks what the delivery rests on.
   */
  readonly refuseStock: (ports: Ports, campaignId: Id, stock: number) => Promise<ChangeRefusal | undefined>
  /** Archiving: erases what was to be handed over. False when time is up before all is erased. */
  readonly erase: (ports: Ports, campaignId: Id, until: Timestamp) => Promise<boolean>
}
