import type { Category, Localized } from '@hongbao/types'

export type DemoDrop = {
  readonly id: string
  /** Milliseconds from the start of the demo; negative before it. */
  readonly opensIn: number
  readonly stock: number
}

/** A demo campaign before it is dated. */
export type DemoCampaign = {
  /** The campaign's id, and the name of its art. */
  readonly slug: string
  readonly brand: Localized
  readonly category: Category
  readonly story: Localized
  /** What people may look for that neither title nor story says. */
  readonly keywords: readonly string[]
  readonly drops: readonly DemoDrop[]
  /** Milliseconds from the start of the demo; negative before it. */
  readonly endsIn: number
  readonly paused?: boolean
  /** Grants hand over made-up serial numbers. */
  readonly numbered?: boolean
  /** Only people with a code can claim. */
  readonly coded?: boolean
  /** How many made-up people claim before anybody else can. */
  readonly crowd?: number
}
