import type { Fault } from './faults'
import { withFault } from './with-fault'

const turn = () => new Promise((resolve) => setImmediate(resolve))

/** A request that meets a fault of 300 ms, on a clock that stands still until the test lets the time pass. */
const meet = (kind: Fault['kind']) => {
  const events: string[] = []
  let pass: () => void = () => undefined
  const wait = (ms: number) => {
    events.push(`waits ${ms}`)
    return new Promise<void>((resolve) => {
      pass = resolve
    })
  }
  const run = async () => {
    events.push('runs')
    return 'the answer'
  }
  const victim = { hangUp: () => void events.push('hangs up'), kill: async () => void events.push('kills') }
  void withFault({ kind, ms: 300, code: 'SYS_ERR' }, run, victim, wait).then(
    (reply) => events.push(`replies ${reply}`),
    (error) => events.push(`fails ${error.code}`),
  )
  return { events, passTime: () => pass() }
}

describe('a request that meets a fault', () => {
  it.each<[Fault['kind'], string[], string[]]>([
    ['delay', ['waits 300'], ['runs', 'replies the answer']],
    ['late', ['hangs up', 'waits 300'], ['runs', 'replies undefined']],
    ['freeze', ['runs', 'waits 300'], ['replies the answer']],
  ])('of kind %s does %j, and only then %j', async (kind, before, after) => {
    const { events, passTime } = meet(kind)
    await turn()
    expect(events).toEqual(before)
    passTime()
    await turn()
    expect(events).toEqual([...before, ...after])
  })

  it.each<[Fault['kind'], string[]]>([
    ['error', ['fails SYS_ERR']],
    ['lose-request', ['hangs up', 'replies undefined']],
    ['lose-reply', ['runs', 'hangs up', 'replies undefined']],
    ['duplicate', ['runs', 'runs', 'replies the answer']],
    ['kill-before', ['kills', 'hangs up', 'replies undefined']],
    ['kill-after', ['runs', 'kills', 'hangs up', 'replies undefined']],
  ])('of kind %s does %j at once', async (kind, done) => {
    const { events } = meet(kind)
    await turn()
    expect(events).toEqual(done)
  })
})
