import { type Campaign, type Id, LATE_LINK, type Link } from '@hongbao/types'
import { raiseAlert } from '../../alerts'
import type { Call } from '../../call'
import {
  type FreeNumber,
  holdFreeNumbers,
  leaveNumbers,
  nextFreeNumber,
  readOnBelow,
  wantedNumbers,
} from '../../instance'
import { type Condition, type Ports, present, StoreFault } from '../../ports'
import { claimId } from '../../stock/insert-claim'
import { shuffled } from '../../stock/shuffled'
import type { Grant } from '../delivering'
import { freeBelow, freeHolder, serialPlace } from './serial-documents'

/** How many free numbers one call tries. */
const TRIES = 24

const handed = (number: string): Link => ({ state: 'number', number })

const numberOf = async (ports: Ports, holder: string): Promise<string | undefined> => {
  const [taken] = await ports.documents.find('serials', { holder }, { fields: ['number'], limit: 1 })
  return taken && 'number' in taken ? taken.number : undefined
}

/** Where in the order of hashes to begin. Chance spreads instances over all free numbers. */
const anyHash = (ports: Ports): string =>
  Math.floor(ports.chance.fraction() * 0x1_0000_0000)
    .toString(16)
    .padStart(8, '0')

/**
 * Reads free numbers into memory: below those read last, so that each instance has a stretch of its own, or at a random
 * place, or wherever there are any.
 */
const readFree = async ({ ports, instance }: Call, campaignId: Id): Promise<void> => {
  const limit = wantedNumbers(instance, campaignId)
  const find = (holder: Condition) => {
    const options = { fields: ['number'], limit, descending: 'holder' } as const
    return ports.documents.find('serials', { holder }, options)
  }
  const from = readOnBelow(instance, campaignId) ?? freeHolder(serialPlace(campaignId, anyHash(ports)))
  const below = await find(freeBelow(campaignId, from))
  const found = below.length > 0 ? below : await find(freeBelow(campaignId))
  const free = found.flatMap((one) =>
    'number' in one && one.number !== undefined ? [{ _id: one._id, number: one.number }] : [],
  )
  const last = free.at(-1)
  holdFreeNumbers(instance, campaignId, shuffled(ports.chance, free), last && freeHolder(last._id))
}

const nextFree = async (call: Call, campaignId: Id): Promise<FreeNumber | undefined> => {
  const known = nextFreeNumber(call.instance, campaignId)
  if (known) return known
  await readFree(call, campaignId)
  return nextFreeNumber(call.instance, campaignId)
}

/**
 * Gives a claim one free number by one update, which demands that the number is still free. The unique `holder` refuses
 * a second number to the same claim, also when an earlier update arrives late.
 */
const takeNumber = async (call: Call, campaignId: Id, holder: string): Promise<Link> => {
  const { ports } = call
  for (let i = 0; i < TRIES; i++) {
    const free = await nextFree(call, campaignId)
    if (!free) {
      await raiseAlert(ports, { rule: 'numbers-missing', subject: campaignId, detail: {} })
      return LATE_LINK
    }
    const { _id, number } = free
    const isFree = { _id, holder: freeHolder(_id), number: present }
    const outcome = await ports.documents.updateUnique('serials', isFree, { put: { holder } })
    if (outcome === 'updated') return handed(number)
    if (outcome === 'no-match') leaveNumbers(call.instance, campaignId)
    else {
      const own = await numberOf(ports, holder)
      return own === undefined ? LATE_LINK : handed(own)
    }
  }
  return LATE_LINK
}

/**
 * The number of a person whose grant is durable already: the one that their claim holds, or a free one, which it then
 * holds for good. Any failure leaves the grant as it is and answers "late".
 */
export const handNumber = async (
  call: Call,
  { _id: campaignId }: Campaign,
  { claimant, already }: Grant,
): Promise<Link> => {
  const holder = claimId(campaignId, claimant.name)
  try {
    const own = already ? await numberOf(call.ports, holder) : undefined
    return own === undefined ? await takeNumber(call, campaignId, holder) : handed(own)
  } catch (error) {
    if (error instanceof StoreFault) return LATE_LINK
    throw error
  }
}
