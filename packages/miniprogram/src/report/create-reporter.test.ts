import { createReporter, MOST_REPORTS } from './create-reporter'

const reporter = () => {
  const log: string[][] = []
  return { log, report: createReporter((...words) => log.push(words)) }
}

describe('the report of an error', () => {
  it('has its kind and its message', () => {
    const { log, report } = reporter()
    report('error', { message: 'tint is undefined' })
    expect(log).toEqual([['error', 'tint is undefined']])
  })

  it('is sent once', () => {
    const { log, report } = reporter()
    report('error', 'tint is undefined')
    report('error', 'tint is undefined')
    expect(log).toHaveLength(1)
  })

  it('says where the error happened', () => {
    const { log, report } = reporter()
    report('error', new Error('tint is undefined'))
    expect(log[0]?.[1]).toContain('create-reporter.test')
  })

  it.each([
    ['an openid', 'no claim of oUpF8uMuAJO_M2pxb1Q9zNjWeS6o', 'oUpF8'],
    ['what a page was opened with', 'at pages/cover/index?id=koi&from=lin', 'lin'],
    ['a signed address', 'GET https://files/a.webp?sign=0a1b2c failed', '0a1b2c'],
  ])('holds nothing of %s', (_, message, personal) => {
    const { log, report } = reporter()
    report('error', { message })
    expect(log[0]?.[1]).not.toContain(personal)
  })

  it('is not sent any more after the most that one launch sends', () => {
    const { log, report } = reporter()
    for (let n = 0; n < 100; n++) report('rejection', `late by ${n}`)
    expect(log).toHaveLength(MOST_REPORTS)
  })
})
