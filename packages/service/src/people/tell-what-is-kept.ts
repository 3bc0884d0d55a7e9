import { RETENTION_DAYS } from '@hongbao/domain'
import {
  answered,
  type Kept,
  type KeptKind,
  type KeptRecord,
  keptKinds,
  type Outcome,
  type PersonRefusal,
} from '@hongbao/types'
import type { Call } from '../call'
import { personOf } from '../person'
import type { Ports } from '../ports'
import { shownReminder } from '../reminders'

const DAYS: Partial<Record<KeptKind, number>> = RETENTION_DAYS

/** The most records of one kind that one answer shows. */
const RECORDS = 100

/** Reads the records of each kind that a person has, as the person sees them. */
const recordsOf: Readonly<Record<KeptKind, (ports: Ports, person: string) => Promise<KeptRecord[]>>> = {
  claims: async ({ documents }, person) => {
    const claims = await documents.find(
      'claims',
      { person },
      { fields: ['campaignId', 'at'], limit: RECORDS, descending: 'at' },
    )
    return claims.flatMap((claim) =>
      'campaignId' in claim ? [{ about: claim.campaignId, at: claim.at }] : [],
    )
  },
  reminders: async ({ documents }, person) => {
    const reminders = await documents.find('reminders', { person }, { limit: RECORDS, descending: 'opensAt' })
    return reminders.map((reminder) => ({
      about: reminder.campaignId,
      at: reminder.opensAt,
      state: shownReminder(reminder).state,
    }))
  },
  questions: async ({ documents }, person) => {
    const questions = await documents.find('questions', { person }, { limit: RECORDS, descending: 'at' })
    return questions.map(({ _id, text, campaignId, at, answer }) => ({
      number: _id,
      text,
      at,
      ...(campaignId !== undefined && { about: campaignId }),
      ...(answer && { answer: answer.text }),
    }))
  },
  requests: async ({ documents }, person) => {
    const requests = await documents.find('requests', { person }, { limit: RECORDS, descending: 'at' })
    return requests.map(({ at }) => ({ at }))
  },
}

/** What is kept of the caller: how many documents of each kind, for how many days, and each of them. */
export const tellWhatIsKept = async (call: Call): Promise<Outcome<Kept, PersonRefusal>> => {
  const person = await personOf(call)
  const items = keptKinds.map(async (kind) => {
    const forDays = DAYS[kind]
    const [count, records] = await Promise.all([
      call.ports.documents.count(kind, { person }),
      recordsOf[kind](call.ports, person),
    ])
    return { kind, count, records, ...(forDays !== undefined && { forDays }) }
  })
  return answered({ items: await Promise.all(items) })
}
