import { answered, type Outcome, refused } from '@hongbao/types'
import type { Done, OperateRefusal, OperateRequest, Settings } from '@hongbao/types/operate'
import {
  BUDGET,
  OPERATORS_PAGE,
  REMINDER_TEMPLATE,
  ROBOT_LANGUAGE,
  ROBOT_WEBHOOK,
  readBudget,
  readOperatorsPage,
  readReminderTemplate,
  readRobotLanguage,
  readWatchSettings,
  saveSetting,
} from '../../settings'
import { logDeed } from '../desk/deeds'
import type { Desk } from '../desk/desk'

type Saved = Promise<Outcome<Done, OperateRefusal>>

/** Saves a setting and logs which. The log holds no value: the robot's address is a secret. */
const save = async (desk: Desk, ...settings: readonly (readonly [string, string])[]): Saved => {
  for (const [name, value] of settings) {
    await saveSetting(desk.ports, name, value)
    await logDeed(desk, undefined, 'setting-changed', { setting: name })
  }
  return answered({})
}

/** The environment's settings. The robot's address is never told. */
export const seeSettings = async ({ ports }: Desk): Promise<Outcome<Settings, OperateRefusal>> =>
  answered({
    robot: (await readWatchSettings(ports)).robot !== undefined,
    robotLanguage: await readRobotLanguage(ports),
    operatorsPage: await readOperatorsPage(ports),
    reminderTemplate: await readReminderTemplate(ports),
    budgetYuanADay: await readBudget(ports),
  })

export const setRobot = (desk: Desk, { webhook, language }: OperateRequest<'set-robot'>): Saved =>
  save(desk, [ROBOT_WEBHOOK, webhook], [ROBOT_LANGUAGE, language])

export const removeRobot = async (desk: Desk): Saved => {
  await desk.ports.documents.remove('secrets', { _id: ROBOT_WEBHOOK })
  await logDeed(desk, undefined, 'setting-changed', { setting: ROBOT_WEBHOOK })
  return answered({})
}

const TEST_MESSAGE = {
  zh: '这是一条测试消息：机器人已接好，有情况会在这里告诉你们。',
  en: 'This is a test: the robot works, and trouble will be told here.',
} as const

/** Sends a message to the robot. It waits for the robot's own answer. */
export const testRobot = async ({ ports }: Desk): Saved => {
  const { robot } = await readWatchSettings(ports)
  if (!robot) return refused('NO_ROBOT')
  const isTaken = await ports.robot.send(robot.webhook, TEST_MESSAGE[robot.language])
  return isTaken ? answered({}) : refused('ROBOT_SILENT')
}

export const setOperatorsPage = (desk: Desk, { page }: OperateRequest<'set-operators-page'>): Saved =>
  save(desk, [OPERATORS_PAGE, page])

export const setReminderTemplate = (
  desk: Desk,
  { templateId }: OperateRequest<'set-reminder-template'>,
): Saved => save(desk, [REMINDER_TEMPLATE, templateId])

export const setBudget = (desk: Desk, { yuanADay }: OperateRequest<'set-budget'>): Saved =>
  save(desk, [BUDGET, String(yuanADay)])
