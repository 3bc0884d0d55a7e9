import {
  type Asked,
  answered,
  DAY,
  HOUSE_BRAND,
  type Outcome,
  type PersonRefusal,
  type PersonRequest,
  refused,
} from '@hongbao/types'
import { raiseAlert } from '../alerts/raise-alert'
import type { Call } from '../call'
import { readCampaign } from '../campaigns/read-campaign'
import { orderOf } from '../order-of'
import { personOf } from '../person'
import { type Ports, type Question, within } from '../ports'

type Ask = Extract<PersonRequest, { action: 'ask' }>

const QUESTIONS_A_DAY = 5
const NUMBER_BYTES = 4

/** How long a person must wait before asking again, in milliseconds; undefined when they may ask now. */
const mustWaitMs = async (ports: Ports, person: string): Promise<number | undefined> => {
  const now = ports.clock.now()
  const recent = await ports.documents.find(
    'questions',
    { person, at: within(now - DAY, Number.MAX_SAFE_INTEGER) },
    { fields: ['at'], limit: QUESTIONS_A_DAY, descending: 'at' },
  )
  const oldest = recent.at(QUESTIONS_A_DAY - 1)
  return oldest && oldest.at + DAY - now
}

const file = async (ports: Ports, question: Omit<Question, '_id'>): Promise<string> => {
  const _id = ports.chance.key(NUMBER_BYTES).toUpperCase()
  const filed = { _id, ...question, order: orderOf(question.at, _id), open: 1 as const }
  if ((await ports.documents.insert('questions', filed)) === 'inserted') return _id
  return file(ports, question)
}

/** Keeps a complaint or question for the operators. A complaint raises an alert, which does not hold its text. */
export const fileQuestion = async (
  call: Call,
  { kind, text, campaignId }: Ask,
): Promise<Outcome<Asked, PersonRefusal>> => {
  const { ports, instance } = call
  const campaign = campaignId === undefined ? undefined : await readCampaign(ports, instance, campaignId)
  if (campaignId !== undefined && !campaign) return refused('NO_CAMPAIGN')
  const person = await personOf(call)
  const retryAfterMs = await mustWaitMs(ports, person)
  if (retryAfterMs !== undefined) return refused('TOO_MANY', { retryAfterMs })
  const about: { campaignId?: string } = campaignId === undefined ? {} : { campaignId }
  const { brandId = HOUSE_BRAND } = campaign ?? {}
  const number = await file(ports, { person, kind, text, ...about, brandId, at: ports.clock.now() })
  if (kind === 'complaint')
    await raiseAlert(ports, {
      rule: 'complaint',
      subject: number,
      detail: campaignId === undefined ? {} : { about: campaignId },
    })
  return answered({ number })
}
