import type { Ports } from './ports'

/** The message template that people are asked to consent to; while there is none, no reminders are sent. */
export const readReminderTemplate = async (ports: Ports): Promise<string | undefined> =>
  (await ports.documents.get('secrets', REMINDER_TEMPLATE))?.value

/** Names under which an operator keeps what only functions read, among the secrets. */
export const REMINDER_TEMPLATE = 'reminder-template'
