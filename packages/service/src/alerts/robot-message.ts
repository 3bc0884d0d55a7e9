import { chinaTime } from '@hongbao/domain'
import type { Alert } from '../ports'
import { type RuleName, ruleOf } from './rules'

export type RobotLanguage = 'zh' | 'en'

const LINE = {
  zh: { firing: '告警', over: '已恢复', since: '自', todo: '怎么办', more: '另有', link: '查看' },
  en: {
    firing: 'Alert',
    over: 'Recovered',
    since: 'since',
    todo: 'What to do',
    more: 'and more:',
    link: 'Look',
  },
} as const

/** A message holds 4,096 bytes; so many subjects surely fit. */
const SUBJECTS = 20

const detailOf = ({ detail }: Alert): string => {
  const facts = Object.entries(detail).map(([name, value]) => `${name} ${value}`)
  return facts.length > 0 ? ` (${facts.join(', ')})` : ''
}

const lineOf = (alert: Alert, language: RobotLanguage): string =>
  `> ${alert.subject}${detailOf(alert)}, ${LINE[language].since} ${chinaTime(alert.since)}`

/** One message about everything that one rule has to say: what, with whom, since when, how bad, what to do. */
export const robotMessage = (
  rule: RuleName,
  alerts: readonly Alert[],
  kind: 'firing' | 'over',
  { language, page }: { readonly language: RobotLanguage; readonly page: string | undefined },
): string => {
  const words = LINE[language]
  const { what, todo } = ruleOf(rule)[language]
  const rest = alerts.length - SUBJECTS
  return [
    `**${words[kind]} · ${what}**`,
    ...alerts.slice(0, SUBJECTS).map((alert) => lineOf(alert, language)),
    ...(rest > 0 ? [`> ${words.more} ${rest}`] : []),
    ...(kind === 'firing' ? [`${words.todo}: ${todo}`] : []),
    ...(page === undefined ? [] : [`[${words.link}](${page})`]),
  ].join('\n')
}
