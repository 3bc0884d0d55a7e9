import type { RobotLanguage } from './alerts/robot-message'
import { insertOrUpdate, type Ports } from './ports'

/** Names of the settings: documents in `secrets` that operators write and only functions read. */
export const REMINDER_TEMPLATE = 'reminder-template'
export const ROBOT_WEBHOOK = 'robot-webhook'
export const ROBOT_LANGUAGE = 'robot-language'
export const OPERATORS_PAGE = 'operators-page'
export const BUDGET = 'budget-yuan-a-day'

/** Reads the database each time: a setting, unlike a ctoken, changes under its name. */
const readSetting = async (ports: Ports, name: string): Promise<string | undefined> =>
  (await ports.documents.get('secrets', name))?.value

/** The message template that people are asked to consent to. While there is none, no reminders are sent. */
export const readReminderTemplate = (ports: Ports): Promise<string | undefined> =>
  readSetting(ports, REMINDER_TEMPLATE)

export const readRobotLanguage = async (ports: Ports): Promise<RobotLanguage> =>
  (await readSetting(ports, ROBOT_LANGUAGE)) === 'en' ? 'en' : 'zh'

/** The page that messages to operators lead to. */
export const readOperatorsPage = (ports: Ports): Promise<string | undefined> =>
  readSetting(ports, OPERATORS_PAGE)

/** Where and how operators are notified; undefined while no robot is set. */
export const readRobotSettings = async (ports: Ports) => {
  const webhook = await readSetting(ports, ROBOT_WEBHOOK)
  if (webhook === undefined) return undefined
  return { webhook, language: await readRobotLanguage(ports), page: await readOperatorsPage(ports) }
}

/** What a day may cost, in yuan; undefined while no budget is set. */
export const readBudget = async (ports: Ports): Promise<number | undefined> => {
  const yuan = Number(await readSetting(ports, BUDGET))
  return Number.isFinite(yuan) && yuan > 0 ? yuan : undefined
}

/** Writes a setting, in place of its old value. */
export const saveSetting = async (ports: Ports, _id: string, value: string): Promise<void> => {
  await insertOrUpdate(ports, 'secrets', { _id, value }, { put: { value } })
}
