import type { ChangeRefusal, Id } from '@hongbao/types'
import type { Ports } from '../../ports'
import { checkUnique } from '../../stock/check-unique'
import type { Delivering } from '../delivering'
import { eraseNumbers } from './erase-numbers'
import { handNumber } from './hand-number'
import { countNumbers } from './serial-documents'

/** Every claim takes at most one number, so that as many numbers as units are enough. */
const refuseStock = async (
  ports: Ports,
  campaignId: Id,
  stock: number,
): Promise<ChangeRefusal | undefined> => {
  await checkUnique(ports, 'serials')
  return (await countNumbers(ports, campaignId)) < stock ? 'TOO_FEW_NUMBERS' : undefined
}

/** Serial numbers that operators imported; each goes to one claim (docs/claim-protocol.md, Serial numbers). */
export const serial: Delivering = {
  needsCtoken: false,
  handOver: handNumber,
  refuseStock,
  erase: eraseNumbers,
}
