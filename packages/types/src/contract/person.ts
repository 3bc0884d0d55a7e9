import * as v from 'valibot'
import { Id } from '../models/primitives'
import { ASK_MAX_LENGTH, ASK_MIN_LENGTH, askKinds } from './ask'

/** A message template as WeChat names it. */
export const TemplateId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))
export type TemplateId = v.InferOutput<typeof TemplateId>

const AskText = v.pipe(v.string(), v.trim(), v.minLength(ASK_MIN_LENGTH), v.maxLength(ASK_MAX_LENGTH))

/**
 * `person`: a person's own small writes, and what is kept of them.
 * `remind` is sent after WeChat's sheet was accepted for `templateId`: one consent is one message, for one drop.
 */
export const PersonRequest = v.variant('action', [
  v.strictObject({ action: v.literal('remind'), campaignId: Id, dropId: Id, templateId: TemplateId }),
  v.strictObject({ action: v.literal('my-reminders') }),
  v.strictObject({ action: v.literal('what-is-kept') }),
  v.strictObject({ action: v.literal('forget-me') }),
  v.strictObject({
    action: v.literal('ask'),
    kind: v.picklist(askKinds),
    text: AskText,
    campaignId: v.optional(Id),
  }),
])
export type PersonRequest = v.InferOutput<typeof PersonRequest>

/**
 * - `NO_DROP`: the campaign has no such drop. `DROP_OPEN`: it opened already, or the campaign has ended.
 * - `NO_TEMPLATE`: no messages are sent with this template; the catalog names the one that is used.
 * - `TOO_MANY`: as many reminders as one person may wait for, or questions for one day; `retryAfterMs`.
 */
export const personRefusals = [
  'BAD_REQUEST',
  'NO_IDENTITY',
  'NO_CAMPAIGN',
  'NO_DROP',
  'DROP_OPEN',
  'NO_TEMPLATE',
  'TOO_MANY',
] as const
export type PersonRefusal = (typeof personRefusals)[number]
