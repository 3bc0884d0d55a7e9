import { TRANSACTION_LIFETIME_MS } from '../limits'
import { createOpenTransactions } from './open-transactions'
import { createTransactions } from './transaction'

afterEach(() => jest.useRealTimers())

describe('a transaction that is not ended in its lifetime', () => {
  it('is aborted', () => {
    jest.useFakeTimers()
    const open = createOpenTransactions()
    const { start, commit } = createTransactions(open, () => undefined)
    const id = start()
    jest.advanceTimersByTime(TRANSACTION_LIFETIME_MS - 1)
    expect(open.count()).toBe(1)
    jest.advanceTimersByTime(1)
    expect(open.count()).toBe(0)
    expect(() => commit(id)).toThrow('TransactionNotExist')
  })
})
