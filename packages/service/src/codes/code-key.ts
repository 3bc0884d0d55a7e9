import { createHmac, hash } from 'node:crypto'
import type { CodeRound } from '@hongbao/domain'
import type { Campaign } from '@hongbao/types'
import { type Instance, knownSecret, readSecret } from '../instance'
import type { Ports } from '../ports'

const ROUND_BITS = 0x0fffffff

const roundUnder = (personKey: string): CodeRound => {
  const key = hash('sha256', `codes:${personKey}`)
  return (round, half) =>
    createHmac('sha256', key).update(`${round}:${half}`).digest().readUInt32BE(0) & ROUND_BITS
}

/**
 * The keyed function that a campaign's codes are made with. Its key comes from the campaign's own person key, which never
 * changes and which archiving erases: undefined from then on.
 */
export const codeRound = async (
  ports: Ports,
  instance: Instance,
  { personKey }: Pick<Campaign, 'personKey'>,
): Promise<CodeRound | undefined> => {
  if (personKey === undefined) return undefined
  const key = knownSecret(instance, personKey) ?? (await readSecret(ports, instance, personKey))
  return key === undefined ? undefined : roundUnder(key)
}
