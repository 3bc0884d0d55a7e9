import { DAY } from '@hongbao/types'
import { below, type Ports } from '../../ports'

/** What is over is kept for a day, for whoever asks what happened. */
const KEPT_MS = DAY

/** Removes sign-ins, sessions and invitations that are over, and uploads that nobody finished. Answers how many. */
export const tidyOperators = async ({ documents, clock }: Ports): Promise<number> => {
  const old = below(clock.now() - KEPT_MS)
  const removed = [
    await documents.remove('signIns', { at: old }),
    await documents.remove('sessions', { expiresAt: old }),
    await documents.remove('invitations', { expiresAt: old }),
    await documents.remove('uploads', { at: old }),
    await documents.remove('parts', { at: old }),
  ]
  return removed.reduce((sum, count) => sum + count, 0)
}
