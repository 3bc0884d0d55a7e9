import type { Me } from '@hongbao/types/operate'

const KEY = 'brand'

/** Remembers, in this browser, which brand was looked at last. */
export const keepBrand = (brandId: string): void => localStorage.setItem(KEY, brandId)

/** The brand that was looked at last, else the first one. */
export const lastBrand = ({ brands }: Me): Me['brands'][number] | undefined => {
  const kept = localStorage.getItem(KEY)
  return brands.find(({ brandId }) => brandId === kept) ?? brands[0]
}

/** Where an operator begins: at their brand of last time. Undefined: they have nowhere to go. */
export const homeOf = (me: Me): string | undefined => {
  const brand = lastBrand(me)
  if (brand) return `/b/${brand.brandId}/campaigns`
  return me.environment ? '/environment/brands' : undefined
}
