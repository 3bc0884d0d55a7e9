import type { RobotLanguage } from './alerts/robot-message'
import { insertOrUpdate, type Ports } from './ports'

/** Names under which an operator keeps what only functions read, among the secrets. */
export const REMINDER_TEMPLATE = 'reminder-template'
export const ROBOT_WEBHOOK = 'robot-webhook'
export const ROBOT_LANGUAGE = 'robot-language'
export const OPERATORS_PAGE = 'operators-page'
export const BUDGET = 'budget-yuan-a-day'

/** Settings change under their name, unlike a ctoken, so that they are read anew each time. */
const readSetting = async (ports: Ports, name: string): Promise<string | undefined> =>
  (await ports.documents.get('secrets', name))?.value

/** The message template that people are asked to consent to; while there is none, no reminders are sent. */
export const readReminderTemplate = (ports: Ports): Promise<string | undefined> =>
  readSetting(ports, REMINDER_TEMPLATE)

/** Where and how operators are told; undefined while no robot was given. */
export const readRobotSettings = async (ports: Ports) => {
  const webhook = await readSetting(ports, ROBOT_WEBHOOK)
  if (webhook === undefined) return undefined
  const language: RobotLanguage = (await readSetting(ports, ROBOT_LANGUAGE)) === 'en' ? 'en' : 'zh'
  return { webhook, language, page: await readSetting(ports, OPERATORS_PAGE) }
}

/** What a day may cost, in yuan; undefined while nobody has said. */
export const readBudget = async (ports: Ports): Promise<number | undefined> => {
  const yuan = Number(await readSetting(ports, BUDGET))
  return Number.isFinite(yuan) && yuan > 0 ? yuan : undefined
}

/** Puts a setting, in place of what it was. */
export const saveSetting = async (ports: Ports, _id: string, value: string): Promise<void> => {
  await insertOrUpdate(ports, 'secrets', { _id, value }, { put: { value } })
}
