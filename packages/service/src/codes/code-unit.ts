import type { Id } from '@hongbao/types'

/** The unit that a code is. No lease is called "code", since a lease's name has digits. */
export const codeUnit = (campaignId: Id, dropId: Id, n: number): string => `code:${campaignId}:${dropId}:${n}`
