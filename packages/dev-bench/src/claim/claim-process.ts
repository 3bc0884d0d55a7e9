import { Session } from 'node:inspector/promises'
import { createRequire } from 'node:module'
import { cpuSharesOf } from './cpu-shares'

const SAMPLE_US = 100

type Main = (event: unknown) => Promise<{ readonly ok: boolean }>

/** Claims for one person after another, as an instance does. */
const claimAll = async (main: Main, from: number, count: number): Promise<void> => {
  for (let n = from; n < from + count; n++) {
    Object.assign(process.env, { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: `o-person-${n}` })
    const answer = await main({ campaignId: 'profiled' })
    if (!answer.ok) throw new Error(JSON.stringify(answer))
  }
}

/** Profiles claims of people who belong to this round and have not claimed before. */
const profileClaims = async (handlerFile: string, round: number, warmUp: number, claims: number) => {
  const first = round * (warmUp + claims)
  const { main } = createRequire(import.meta.url)(handlerFile) as { main: Main }
  await claimAll(main, first, warmUp)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_US })
  await session.post('Profiler.start')
  await claimAll(main, first + warmUp, claims)
  const { profile } = await session.post('Profiler.stop')
  const { handler, sdk, wire } = cpuSharesOf(profile, handlerFile)
  return { handler: handler / claims, sdk: sdk / claims, wire: wire / claims }
}

const [handlerFile = '', round = '', warmUp = '', claims = ''] = process.argv.slice(2)
process.send?.(await profileClaims(handlerFile, Number(round), Number(warmUp), Number(claims)))
process.exit(0)
