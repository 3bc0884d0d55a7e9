import { setTimeout } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import type { Bench, Row } from '../bench'
import { withBrowser } from '../browser'
import { buildMeasured } from '../product/product-builds'
import { openProductCloud, type ProductCloud } from '../product/product-cloud'
import type { Action } from './action'
import { countCalls } from './calls'
import { type Day, mix } from './mix'
import { openPhone, type Phone } from './phone'

/** The cost of one day. */
type Cost = { readonly day: Day; readonly calls: number; readonly bytes: number }

/** Longer than the mini program keeps what it has read, so that it asks again. */
const NIGHT_MS = 25_000

const MOST_CALLS_PER_ACTION = 0.05
const MOST_BYTES_A_DAY = 200_000

const doAll = async (phone: Phone, actions: readonly Action[]): Promise<void> => {
  for (const action of actions) await phone.perform(action)
}

const replay = async (phone: Phone, cloud: ProductCloud, day: Day): Promise<Cost> => {
  if (day.before) {
    await doAll(phone, day.before)
    await cloud.passNight()
    await setTimeout(NIGHT_MS)
  }
  const [calls, bytes] = [await countCalls(cloud.controlUrl), phone.bytes()]
  await doAll(phone, day.actions)
  return { day, calls: (await countCalls(cloud.controlUrl)) - calls, bytes: phone.bytes() - bytes }
}

const replayAll = async (
  browser: Browser,
  cloud: ProductCloud,
  dist: string,
  say: (line: string) => void,
): Promise<Cost[]> => {
  const costs: Cost[] = []
  for (const [n, day] of mix.entries()) {
    const { clientUrl, storageUrl } = cloud
    const phone = await openPhone(browser, { dist, cloud: clientUrl, storageUrl, openid: `o-session-${n}` })
    const cost = await replay(phone, cloud, day)
    await phone.close()
    say(`${day.people} of 100: ${day.who}: ${day.actions.length} actions, ${figures(cost)}`)
    costs.push(cost)
  }
  return costs
}

const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(0)} KB`
const figures = ({ calls, bytes }: Cost): string => `${calls} calls, ${kilobytes(bytes)}`

/** Sums over the mix. Each day counts as often as it has people. */
const sum = (costs: readonly Cost[], of: (cost: Cost) => number): number =>
  costs.reduce((total, cost) => total + of(cost) * cost.day.people, 0)

const report = (costs: readonly Cost[]): Row[] => {
  const people = sum(costs, () => 1)
  const actions = sum(costs, ({ day }) => day.actions.length)
  const calls = sum(costs, (cost) => cost.calls)
  const bytes = sum(costs, (cost) => cost.bytes) / people
  const dearest = costs.reduce((one, other) => (other.bytes > one.bytes ? other : one))
  return [
    {
      what: 'actions that call no function',
      measured: `${(100 - (100 * calls) / actions).toFixed(1)} of 100`,
      baseline: `${calls} calls in ${actions} actions of ${people} people`,
      target: 'at least 95',
      held: calls / actions <= MOST_CALLS_PER_ACTION,
    },
    {
      what: 'public files that a person fetches in a day',
      measured: kilobytes(bytes),
      baseline: `${kilobytes(dearest.bytes)} by who ${dearest.day.who}`,
      target: 'at most 200 KB on average',
      held: bytes <= MOST_BYTES_A_DAY,
    },
  ]
}

const measure = async (browser: Browser, say: (line: string) => void): Promise<Row[]> => {
  const cloud = await openProductCloud()
  try {
    say('building the mini program as for production: told where the published catalog is')
    const dist = await buildMeasured(cloud.catalog)
    return report(await replayAll(browser, cloud, dist, say))
  } finally {
    await cloud.close()
  }
}

/** Replays a day of a hundred people on the built mini program, and counts its calls and the bytes it fetches. */
export const sessionsBench: Bench = {
  description: 'the days of sessions/mix.ts, each on a phone of its own, with the local cloud’s counters',
  run: (say) => withBrowser((browser) => measure(browser, say)),
}
