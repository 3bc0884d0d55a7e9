import * as v from 'valibot'

/** Who of those who may ask gets a unit. `first-come`: everybody, in the order in which they ask, until all are gone. */
export const Allotment = v.variant('kind', [v.strictObject({ kind: v.literal('first-come') })])
export type Allotment = v.InferOutput<typeof Allotment>
export type AllotmentKind = Allotment['kind']
