import { applyChange } from '@hongbao/domain'
import type { Store, StoredDocument } from '@hongbao/service/testing'
import type { Campaign, LogEntry } from '@hongbao/types'
import type { ToldOperator } from '../world/operator'
import { Violation } from './violation'

/** Holds the one writer of campaigns to its log, and to what it answered operators. */
export type LogCheck = {
  /** A campaign's document was written. */
  readonly written: (document: StoredDocument) => void
  readonly told: (told: ToldOperator) => void
  /** At the end: every answer agrees with the log, and every change in a log is carried out. */
  readonly checkEnd: () => void
}

/** The same text for two documents with the same fields in any order. */
const sortedText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

export const createLogCheck = (store: () => Store): LogCheck => {
  const answers: ToldOperator[] = []
  const entryAt = (campaignId: string, revision: number) =>
    store().all('changes').get(`${campaignId}@${revision}`) as LogEntry | undefined

  /** Each log as far as it was replayed. Entries never change once the campaign's document is written. */
  const replayed = new Map<string, { readonly revision: number; readonly campaign: Campaign | undefined }>()

  const replay = (campaignId: string, revision: number): Campaign | undefined => {
    const known = replayed.get(campaignId)
    const from = known && known.revision <= revision ? known : { revision: 0, campaign: undefined }
    let { campaign } = from
    for (let at = from.revision + 1; at <= revision; at++) {
      const entry = entryAt(campaignId, at)
      if (!entry)
        throw new Violation('log-replays', `${campaignId} is at ${revision} and nobody decided ${at}`)
      campaign = applyChange(campaign, entry)
    }
    replayed.set(campaignId, { revision, campaign })
    return campaign
  }
  const written = (document: StoredDocument): void => {
    const says = sortedText(replay(document._id, Number(document.revision)))
    const is = sortedText(document)
    if (is === says) return
    throw new Violation('log-replays', `${document._id} is ${is}, and its log says ${says}`)
  }
  const entriesOf = ({ campaignId, changeId }: ToldOperator): LogEntry[] =>
    [...store().all('changes').values()].filter(
      (entry) => entry.campaignId === campaignId && entry.changeId === changeId,
    ) as unknown as LogEntry[]

  const checkAnswer = (told: ToldOperator): void => {
    const { changeId, outcome } = told
    const entries = entriesOf(told)
    if (outcome.ok && entries.length !== 1)
      throw new Violation(
        'no-change-lost',
        `${changeId} was answered as done and has ${entries.length} entries`,
      )
    if (outcome.ok && entries[0]?.revision !== outcome.data.revision)
      throw new Violation('no-change-lost', `${changeId} was answered with another revision than its own`)
    if (!outcome.ok && outcome.refusal.code === 'CONFLICT' && entries.length > 0)
      throw new Violation('no-change-lost', `${changeId} was answered as a conflict and has an entry`)
  }
  return {
    written,
    told: (told) => void answers.push(told),
    checkEnd: () => {
      for (const told of answers) checkAnswer(told)
      replayed.clear()
      for (const campaign of store().all('campaigns').values()) written(campaign)
      for (const entry of store().all('changes').values()) {
        const { campaignId, revision } = entry as unknown as LogEntry
        const at = store().all('campaigns').get(campaignId)?.revision
        if (Number(at) < revision)
          throw new Violation('no-change-lost', `${entry._id} was decided and never done`)
      }
    },
  }
}
