import { TRANSACTION_LIFETIME_MS } from '../limits'
import { createTransactions } from './transaction'

afterEach(() => jest.useRealTimers())

describe('a transaction that does not end in time', () => {
  it('is aborted', async () => {
    jest.useFakeTimers()
    const { start, commit, openCount } = createTransactions(() => undefined)
    const id = start()
    jest.advanceTimersByTime(TRANSACTION_LIFETIME_MS - 1)
    expect(openCount()).toBe(1)
    jest.advanceTimersByTime(1)
    expect(openCount()).toBe(0)
    expect(() => commit(id)).toThrow('TransactionNotExist')
  })
})
