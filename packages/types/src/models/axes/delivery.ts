import * as v from 'valibot'

/** What a grant hands over. `link`: the url that opens WeChat's own claim page. */
export const Delivery = v.variant('kind', [v.strictObject({ kind: v.literal('link') })])
export type Delivery = v.InferOutput<typeof Delivery>
export type DeliveryKind = Delivery['kind']

export const deliveryKinds = ['link'] as const satisfies readonly DeliveryKind[]
