import * as v from 'valibot'

/**
 * What a grant hands over.
 * - `link`: the url that opens WeChat's own claim page.
 * - `serial`: one of the serial numbers that WeChat sold with the cover and an operator imported. The person enters it
 *   in WeChat. Such a campaign needs no ctoken.
 */
export const Delivery = v.variant('kind', [
  v.strictObject({ kind: v.literal('link') }),
  v.strictObject({ kind: v.literal('serial') }),
])
export type Delivery = v.InferOutput<typeof Delivery>
export type DeliveryKind = Delivery['kind']

export const deliveryKinds = ['link', 'serial'] as const satisfies readonly DeliveryKind[]
