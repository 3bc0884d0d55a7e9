import type { Campaign, Change, Erasable, Id, LogEntry, Schedule } from '@hongbao/types'

const withSchedule = (campaign: Campaign, schedule: Partial<Schedule>): Campaign => ({
  ...campaign,
  schedule: { ...campaign.schedule, ...schedule },
})

const withoutFields = (campaign: Campaign, fields: readonly Erasable[]): Campaign => {
  const rest = { ...campaign }
  for (const field of fields) delete rest[field]
  return rest
}

/** The fields without undefined values, which are not stored. */
const given = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T

const published = (campaignId: Id, change: Extract<Change, { kind: 'publish' }>): Campaign => {
  const { campaign, ctoken, personKey } = change
  const schedule = { ...campaign.schedule, paused: false }
  return given({
    ...campaign,
    _id: campaignId,
    schedule,
    stockRevision: 1,
    state: 'live' as const,
    revision: 0,
    ctoken,
    personKey,
  })
}

const changed = (campaign: Campaign, { change, at, result }: LogEntry): Campaign => {
  const { drops } = campaign.schedule
  switch (change.kind) {
    case 'publish':
    case 'discard':
      return campaign
    case 'pause':
      return withSchedule(campaign, { paused: true })
    case 'resume':
      return withSchedule(campaign, { paused: false })
    case 'end':
      return withSchedule(campaign, { endsAt: at })
    case 'move-end':
      return withSchedule(campaign, { endsAt: change.endsAt })
    case 'archive':
      return { ...campaign, state: 'archived' }
    case 'add-stock': {
      const more = withSchedule(campaign, { drops: [...drops, change.drop] })
      return { ...more, stockRevision: campaign.stockRevision + 1 }
    }
    case 'move-drop':
      return withSchedule(campaign, {
        drops: drops.map((drop) => (drop.id === change.dropId ? { ...drop, opensAt: change.opensAt } : drop)),
      })
    case 'take-back-drop':
      if (result !== 'taken-back') return campaign
      return withSchedule(campaign, { drops: drops.filter(({ id }) => id !== change.dropId) })
    case 'export-codes':
      return campaign
    case 'revoke-codes':
      if (campaign.entry.kind !== 'code') return campaign
      return { ...campaign, entry: { kind: 'code', revoked: [...campaign.entry.revoked, change.codes] } }
    case 'set-ctoken':
      return { ...campaign, ctoken: change.ctoken }
    case 'edit':
      return { ...withoutFields(campaign, change.erase), ...given(change.put) }
  }
}

/**
 * The campaign after the change of an entry. A log's entries, applied in the order of their revisions, give the
 * campaign's document. `campaign`: at the revision before; undefined before `publish`.
 */
export const applyChange = (campaign: Campaign | undefined, entry: LogEntry): Campaign | undefined => {
  const { change, campaignId, revision } = entry
  if (change.kind === 'publish') return { ...published(campaignId, change), revision }
  return campaign && { ...changed(campaign, entry), revision }
}
