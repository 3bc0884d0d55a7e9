import type { Ports } from './ports'

/** What is wrong, with what, and the facts needed to act; nothing personal. */
export type Trouble = {
  readonly rule: string
  readonly subject: string
  readonly detail: Readonly<Record<string, string | number>>
}

/** Records that something is wrong, once for each rule and subject, and again if it had recovered. */
export const raiseAlert = async (ports: Ports, { rule, subject, detail }: Trouble): Promise<void> => {
  const _id = `${rule}:${subject}`
  const now = ports.clock.now()
  const alert = { _id, rule, subject, detail, since: now, lastSeenAt: now }
  if ((await ports.documents.insert('alerts', alert)) === 'inserted') return
  await ports.documents.updateOne('alerts', { _id }, { put: { detail, lastSeenAt: now } })
}
