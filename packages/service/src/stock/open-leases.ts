import { unitsOf } from '@hongbao/domain'
import { inLanes } from '../in-lanes'
import { inParts } from '../in-parts'
import { type Bucket, oneOf, type Ports, StoreFault } from '../ports'

const LANES = 10
const UNITS_A_FIND = 500

/** A bucket and its open leases, read at one moment. `claims`: on the units of these leases, counted after that. */
export type OpenLeases = { readonly left: number; readonly leased: number; readonly claims: number }

/** Names of the units of a bucket's open leases. */
export const openUnitsOf = ({ leases }: Pick<Bucket, 'leases'>): string[] =>
  Object.entries(leases).flatMap(([id, entry]) => (entry === 0 ? [] : unitsOf(id, entry.k)))

/** A bucket that cannot be read is left out. */
const readBucket = async (ports: Ports, id: string): Promise<Bucket | undefined> => {
  try {
    return await ports.documents.get('buckets', id)
  } catch (error) {
    if (error instanceof StoreFault) return undefined
    throw error
  }
}

/** Which of these units are somebody's claim. */
export const claimedOf = async (ports: Ports, units: readonly string[]): Promise<ReadonlySet<string>> => {
  const pages = await inLanes(inParts(units, UNITS_A_FIND), LANES, (part) =>
    ports.documents.find('claims', { unit: oneOf(part) }, { fields: ['unit', 'void'] }),
  )
  return new Set(pages.flat().flatMap((holder) => ('void' in holder ? [] : [holder.unit])))
}

/** The open leases of buckets, by the bucket's id. */
export const openLeasesOf = async (
  ports: Ports,
  bucketIds: readonly string[],
): Promise<ReadonlyMap<string, OpenLeases>> => {
  const read = await inLanes(bucketIds, LANES, (id) => readBucket(ports, id))
  const buckets = read.flatMap((bucket) => (bucket ? [{ ...bucket, units: openUnitsOf(bucket) }] : []))
  const claimed = await claimedOf(
    ports,
    buckets.flatMap(({ units }) => units),
  )
  return new Map(
    buckets.map(({ _id, left, units }) => {
      const claims = units.filter((unit) => claimed.has(unit)).length
      return [_id, { left, leased: units.length, claims }]
    }),
  )
}
