import * as v from 'valibot'
import { Id } from '../models/primitives'
import { ASK_MAX_LENGTH, ASK_MIN_LENGTH, askKinds } from './ask'

/** A message template as WeChat names it. */
export const TemplateId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))
export type TemplateId = v.InferOutput<typeof TemplateId>

const AskText = v.pipe(v.string(), v.trim(), v.minLength(ASK_MIN_LENGTH), v.maxLength(ASK_MAX_LENGTH))

/**
 * `person`: a person's own small writes, and what the app keeps of them.
 * `remind` follows the person's consent to `templateId` in WeChat's own sheet: one consent, one message, one drop.
 * `cancel-reminder` succeeds also when no such reminder waits.
 */
export const PersonRequest = v.variant('action', [
  v.strictObject({ action: v.literal('remind'), campaignId: Id, dropId: Id, templateId: TemplateId }),
  v.strictObject({ action: v.literal('my-reminders') }),
  v.strictObject({ action: v.literal('cancel-reminder'), campaignId: Id, dropId: Id }),
  v.strictObject({ action: v.literal('what-is-kept') }),
  v.strictObject({ action: v.literal('forget-me') }),
  v.strictObject({
    action: v.literal('ask'),
    kind: v.picklist(askKinds),
    text: AskText,
    campaignId: v.optional(Id),
  }),
  v.strictObject({ action: v.literal('my-questions') }),
])
export type PersonRequest = v.InferOutput<typeof PersonRequest>

/**
 * - `NO_DROP`: the campaign has no such drop. `DROP_OPEN`: the drop has opened, or the campaign has ended.
 * - `NO_TEMPLATE`: no message is sent with this template. The catalog names the template in use.
 * - `TOO_MANY`: the person waits for as many reminders as one person may, or has asked enough for one day.
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
