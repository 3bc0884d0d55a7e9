import { chinaTime, chinaTimeInDigits } from '@hongbao/domain'
import type { Timestamp } from '@hongbao/types'
import type { Alert } from '../ports'
import { type FactName, factWords } from './facts'
import { type RuleName, ruleOf } from './rules'

export type RobotLanguage = 'zh' | 'en'

const LINE = {
  zh: {
    urgent: '紧急告警',
    firing: '告警',
    over: '已恢复',
    since: '自',
    until: '至',
    todo: '怎么办',
    more: '另有',
    link: '查看',
    time: chinaTime,
  },
  en: {
    urgent: 'Urgent alert',
    firing: 'Alert',
    over: 'Recovered',
    since: 'since',
    until: 'until',
    todo: 'What to do',
    more: 'and more:',
    link: 'Look',
    time: (at: Timestamp) => `${chinaTimeInDigits(at)} in China`,
  },
} as const

/** How many subjects a message names: twenty surely fit its 4,096 bytes. */
const SUBJECTS = 20

/** An alert that an older release raised may name a fact that this release does not know. */
const wordOf = (name: string, language: RobotLanguage): string =>
  Object.hasOwn(factWords, name) ? factWords[name as FactName][language] : name

const factsOf = ({ detail }: Alert, language: RobotLanguage): string => {
  const facts = Object.entries(detail).map(([name, value]) => `${wordOf(name, language)} ${value}`)
  return facts.length > 0 ? ` (${facts.join(', ')})` : ''
}

const lineOf = (alert: Alert, kind: 'firing' | 'over', language: RobotLanguage): string => {
  const { since, until, time } = LINE[language]
  const end = kind === 'over' ? ` ${until} ${time(alert.lastSeenAt)}` : ''
  return `> ${alert.subject}${factsOf(alert, language)}, ${since} ${time(alert.since)}${end}`
}

/** One message about all alerts of one rule: what is wrong, with what, since when, how bad it is, what to do. */
export const robotMessage = (
  rule: RuleName,
  alerts: readonly Alert[],
  kind: 'firing' | 'over',
  { language, page }: { readonly language: RobotLanguage; readonly page: string | undefined },
): string => {
  const words = LINE[language]
  const { urgent } = ruleOf(rule)
  const { what, todo } = ruleOf(rule)[language]
  const rest = alerts.length - SUBJECTS
  return [
    `**${words[kind === 'firing' && urgent ? 'urgent' : kind]} · ${what}**`,
    ...alerts.slice(0, SUBJECTS).map((alert) => lineOf(alert, kind, language)),
    ...(rest > 0 ? [`> ${words.more} ${rest}`] : []),
    ...(kind === 'firing' ? [`${words.todo}: ${todo}`] : []),
    ...(page === undefined ? [] : [`[${words.link}](${page})`]),
  ].join('\n')
}
