import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { miniprogramDist } from '@hongbao/dev'

const address = 'https://files.example/catalog/current.json'

/** The calls that app.js makes to WeChat, in order, until it needs something that this test lacks. */
const asksOf = (known: Readonly<Record<string, unknown>>): string[] => {
  const asked: string[] = []
  const wx = new Proxy<Record<string, unknown>>(
    { webpackJsonp: undefined },
    {
      get: (own, name: string) => {
        if (name in own) return own[name]
        asked.push(name)
        if (!(name in known)) throw new Error(`no ${name} here`)
        return known[name]
      },
    },
  )
  const run = (path: string): void =>
    runInNewContext(readFileSync(join(miniprogramDist, `${path}.js`), 'utf8'), {
      wx,
      require: run,
      setTimeout,
    })
  expect(() => run('app')).toThrow()
  return asked
}

describe('the compiled app.js', () => {
  it('requests the first file before anything else runs', () => {
    const urls: string[] = []
    const asked = asksOf({
      getStorageSync: () => ({ address }),
      request: ({ url }: { url: string }) => urls.push(url.replace(/\d+$/, '')),
    })
    expect(asked.slice(0, 2)).toEqual(['getStorageSync', 'request'])
    expect(urls).toEqual(['https://files.example/catalog/first.json?t='])
  })
})
