import { createIdleInstances } from './idle-instances'
import type { Instance } from './instance'

const MAX_IDLE_MS = 1000

const newInstance = () => {
  let isAlive = true
  const instance: Instance = {
    id: 1,
    run: async () => ({ kind: 'timeout' }),
    alive: () => isAlive,
    dispose: async () => {
      isAlive = false
    },
  }
  return instance
}

const idleWith = (...instances: Instance[]) => {
  const idle = createIdleInstances(MAX_IDLE_MS)
  for (const instance of instances) idle.add(instance)
  return idle
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

describe('an idle instance', () => {
  it('is ended after its idle time and not before', () => {
    const instance = newInstance()
    const idle = idleWith(instance)
    jest.advanceTimersByTime(MAX_IDLE_MS - 1)
    expect([instance.alive(), idle.counts().idle]).toEqual([true, 1])
    jest.advanceTimersByTime(1)
    expect([instance.alive(), idle.counts().idle]).toEqual([false, 0])
  })

  it('is not ended once an event has taken it', () => {
    const instance = newInstance()
    const idle = idleWith(instance)
    expect(idle.take()).toBe(instance)
    jest.advanceTimersByTime(MAX_IDLE_MS)
    expect(instance.alive()).toBe(true)
  })

  it('is not taken when it has died', async () => {
    const [dead, alive] = [newInstance(), newInstance()]
    const idle = idleWith(alive, dead)
    await dead.dispose()
    expect([idle.take(), idle.take()]).toEqual([alive, undefined])
  })
})

describe('a frozen instance', () => {
  it('is not taken, and is not ended however long it is frozen', () => {
    const instance = newInstance()
    const idle = idleWith(instance)
    expect(idle.freeze()).toBe(1)
    jest.advanceTimersByTime(10 * MAX_IDLE_MS)
    expect([idle.take(), instance.alive(), idle.counts().frozen]).toEqual([undefined, true, 1])
  })

  it('has its whole idle time again when it is thawed', () => {
    const instance = newInstance()
    const idle = idleWith(instance)
    jest.advanceTimersByTime(MAX_IDLE_MS - 1)
    idle.freeze()
    expect(idle.thaw()).toBe(1)
    jest.advanceTimersByTime(MAX_IDLE_MS - 1)
    expect(instance.alive()).toBe(true)
    jest.advanceTimersByTime(1)
    expect(instance.alive()).toBe(false)
  })
})
