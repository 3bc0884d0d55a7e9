import type { RobotLanguage } from './alerts/robot-message'
import { insertOrUpdate, oneOf, type Ports } from './ports'

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

/** How the operators' robot is reached. */
export type RobotSettings = {
  readonly webhook: string
  readonly language: RobotLanguage
  /** The link in its messages. */
  readonly page: string | undefined
}

/** What `watch` is set to. */
export type WatchSettings = {
  /** Where and how operators are notified; undefined while no robot is set. */
  readonly robot: RobotSettings | undefined
  /** What a day may cost, in yuan; undefined while no budget is set. */
  readonly budget: number | undefined
}

/** Reads everything that `watch` is set to, in one request. */
export const readWatchSettings = async (ports: Ports): Promise<WatchSettings> => {
  const names = [ROBOT_WEBHOOK, ROBOT_LANGUAGE, OPERATORS_PAGE, BUDGET]
  const found = await ports.documents.find('secrets', { _id: oneOf(names) })
  const values = new Map(found.map(({ _id, value }) => [_id, value]))
  const webhook = values.get(ROBOT_WEBHOOK)
  const language = values.get(ROBOT_LANGUAGE) === 'en' ? 'en' : 'zh'
  const yuan = Number(values.get(BUDGET))
  return {
    robot: webhook === undefined ? undefined : { webhook, language, page: values.get(OPERATORS_PAGE) },
    budget: Number.isFinite(yuan) && yuan > 0 ? yuan : undefined,
  }
}

export const readRobotLanguage = async (ports: Ports): Promise<RobotLanguage> =>
  (await readSetting(ports, ROBOT_LANGUAGE)) === 'en' ? 'en' : 'zh'

/** The page that messages to operators lead to. */
export const readOperatorsPage = (ports: Ports): Promise<string | undefined> =>
  readSetting(ports, OPERATORS_PAGE)

/** What a day may cost, in yuan; undefined while no budget is set. */
export const readBudget = async (ports: Ports): Promise<number | undefined> =>
  (await readWatchSettings(ports)).budget

/** Writes a setting, in place of its old value. */
export const saveSetting = async (ports: Ports, _id: string, value: string): Promise<void> => {
  await insertOrUpdate(ports, 'secrets', { _id, value }, { put: { value } })
}
