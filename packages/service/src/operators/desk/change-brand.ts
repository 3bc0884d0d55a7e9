import type { Id } from '@hongbao/types'
import type { Ports, StoredBrand } from '../../ports'

/** How often a change of a brand is tried when others change the brand at the same time. */
const ATTEMPTS = 5

/** What to change of a brand, or why not. */
export type BrandChange<Refusal> =
  | { readonly put: Partial<Pick<StoredBrand, 'name' | 'mark' | 'authorisation' | 'members'>> }
  | { readonly refusal: Refusal }

/**
 * Changes a brand by one update on condition of its revision. `decide` sees the brand as it stands and may be asked
 * again. Undefined: others kept changing it.
 */
export const changeBrand = async <Refusal>(
  ports: Ports,
  brandId: Id,
  decide: (brand: StoredBrand | undefined) => BrandChange<Refusal>,
): Promise<{ readonly brand: StoredBrand } | { readonly refusal: Refusal } | undefined> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const brand = await ports.documents.get('brands', brandId)
    const decided = decide(brand)
    if ('refusal' in decided) return decided
    if (!brand) throw new Error(`a brand that is not there cannot be changed: ${brandId}`)
    const revision = brand.revision + 1
    const here = { _id: brandId, revision: brand.revision }
    const put = { ...decided.put, revision }
    if (await ports.documents.updateOne('brands', here, { put })) return { brand: { ...brand, ...put } }
  }
  return undefined
}
