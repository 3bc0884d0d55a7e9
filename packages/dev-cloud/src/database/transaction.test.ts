import { TRANSACTION_IDLE_MS } from '../limits'
import { createTransactions } from './transaction'

afterEach(() => jest.useRealTimers())

describe('a transaction that is left alone', () => {
  it('is aborted, and what waits for its documents goes on', async () => {
    jest.useFakeTimers()
    const { start, commit, openCount } = createTransactions(() => undefined)
    const id = start()
    jest.advanceTimersByTime(TRANSACTION_IDLE_MS - 1)
    expect(openCount()).toBe(1)
    jest.advanceTimersByTime(1)
    expect(openCount()).toBe(0)
    expect(() => commit(id)).toThrow('TransactionNotExist')
  })
})
