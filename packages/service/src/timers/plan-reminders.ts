import { REMIND_AHEAD_AT_MOST_MS, type RemindersUntil, remindAhead, sentBefore } from '@hongbao/domain'
import type { Timestamp } from '@hongbao/types'
import { raiseQuietly } from '../alerts/raise-alert'
import { below, type Ports, type StoredReminder, within } from '../ports'

/** How many openings are looked at, the next first. Those after them are looked at when these are over. */
const OPENINGS = 20

type Opening = RemindersUntil & Pick<StoredReminder, 'campaignId' | 'dropId'>

/** A reminder of the drop that opens next at or after `from`. */
const nextReminder = async (ports: Ports, from: Timestamp, to: Timestamp) => {
  const filter = { state: 'waiting', opensAt: within(from, to) }
  const options = { fields: ['campaignId', 'dropId', 'opensAt'], limit: 1, ascending: 'opensAt' } as const
  return (await ports.documents.find('reminders', filter, { ...options, fields: [...options.fields] }))[0]
}

const openingsOf = async (ports: Ports, now: Timestamp): Promise<Opening[]> => {
  const openings: Opening[] = []
  for (let from = now; openings.length < OPENINGS; ) {
    const next = await nextReminder(ports, from, now + REMIND_AHEAD_AT_MOST_MS)
    if (!next) break
    const { campaignId, dropId, opensAt } = next
    const waiting = await ports.documents.count('reminders', {
      state: 'waiting',
      opensAt: below(opensAt + 1),
    })
    openings.push({ campaignId, dropId, opensAt, waiting })
    from = opensAt + 1
  }
  return openings
}

/**
 * How long before their drops open reminders are sent now. Operators are told beforehand of a drop with more reminders
 * than can be sent before it opens.
 */
export const planAhead = async (ports: Ports): Promise<number> => {
  const now = ports.clock.now()
  const openings = await openingsOf(ports, now)
  for (const { campaignId, dropId, opensAt, waiting } of openings) {
    const inTime = sentBefore(opensAt, now)
    if (waiting <= inTime) continue
    const subject = `${campaignId}/${dropId}`
    await raiseQuietly(ports, { rule: 'reminders-too-many', subject, detail: { waiting, inTime } })
  }
  return remindAhead(openings, now)
}
