import * as v from 'valibot'
import { orNothing } from '../../models/reading'
import { TemplateId } from '../person'
import { type Actions, Done } from './action'

/** The address of a WeCom group robot: the only host that the functions post to. */
export const RobotWebhook = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^https:\/\/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=[\w-]{10,80}$/),
)

export const Settings = v.object({
  /** Whether a robot is set. Its address is a secret and is never told. */
  robot: v.boolean(),
  robotLanguage: v.picklist(['zh', 'en']),
  /** The page that the robot's messages lead to. */
  operatorsPage: orNothing(v.string()),
  reminderTemplate: orNothing(v.string()),
  budgetYuanADay: orNothing(v.number()),
})
export type Settings = v.InferOutput<typeof Settings>

/** Settings of the whole environment. Every change of one is in the environment's log. */
export const settingsActions = {
  settings: { needs: 'environment', request: {}, answer: Settings },
  'set-robot': {
    needs: 'environment',
    request: { webhook: RobotWebhook, language: v.picklist(['zh', 'en']) },
    answer: Done,
  },
  'remove-robot': { needs: 'environment', request: {}, answer: Done },
  /** Sends a message to the robot. Refused with `ROBOT_SILENT` when the robot did not take it. */
  'test-robot': { needs: 'environment', request: {}, answer: Done },
  'set-operators-page': {
    needs: 'environment',
    request: { page: v.pipe(v.string(), v.maxLength(300), v.url(), v.startsWith('https://')) },
    answer: Done,
  },
  'set-reminder-template': { needs: 'environment', request: { templateId: TemplateId }, answer: Done },
  'set-budget': {
    needs: 'environment',
    request: { yuanADay: v.pipe(v.number(), v.minValue(1), v.maxValue(1_000_000)) },
    answer: Done,
  },
} as const satisfies Actions
