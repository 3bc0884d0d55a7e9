import type { Id, Localized } from '@hongbao/types'
import { demoCampaigns } from './demo-campaigns'

/** The id of a brand, from its English name: `Yanghe Papers` is `yanghe-papers`. */
export const brandIdOf = (name: Localized): Id => name.en.toLowerCase().replaceAll(' ', '-')

/** The brands of the demo campaigns. */
export const demoBrands = demoCampaigns.map(({ brand }) => ({ brandId: brandIdOf(brand), name: brand }))
