import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { findKey } from './credentials'

const ID = 'AKIDplanted'
const SECRET = 'plantedSecret'
const root = join(tmpdir(), 'a-project')
const folder = mkdtempSync(join(tmpdir(), 'credentials-'))

afterAll(() => rmSync(folder, { recursive: true }))

const fileWith = (text: string, mode = 0o600): string => {
  const path = join(folder, `key-${Math.random()}.json`)
  writeFileSync(path, text)
  chmodSync(path, mode)
  return path
}

describe('a key of Tencent Cloud', () => {
  test('is read from the variables that Tencent’s own tools read', () => {
    const found = findKey({ TENCENTCLOUD_SECRETID: ` ${ID}`, TENCENTCLOUD_SECRETKEY: SECRET }, root)
    expect(found?.reveal()).toEqual({ secretId: ID, secretKey: SECRET, token: undefined })
  })

  test('is read from a file outside the project that only its owner may read', () => {
    const file = fileWith(JSON.stringify({ secretId: ID, secretKey: SECRET, token: 't' }))
    expect(findKey({ HONGBAO_CREDENTIALS: file }, root)?.reveal().token).toBe('t')
  })

  test('is not there when nothing names one', () => {
    expect(findKey({}, root)).toBeUndefined()
  })

  test.each([
    ['half a pair', { TENCENTCLOUD_SECRETID: ID }, /one of them is missing/],
    ['a file inside the project', { HONGBAO_CREDENTIALS: join(root, 'key.json') }, /inside the project/],
    ['a file that is not there', { HONGBAO_CREDENTIALS: join(folder, 'none.json') }, /no such file/],
    ['a file that others may read', { HONGBAO_CREDENTIALS: fileWith('{}', 0o644) }, /chmod 600/],
    ['a file of another form', { HONGBAO_CREDENTIALS: fileWith(`{"secretKey": "${SECRET}"}`) }, /must hold/],
  ])('is refused as %s, in a sentence that does not repeat it', (_what, environment, sentence) => {
    expect(() => findKey(environment, root)).toThrow(sentence)
    expect(() => findKey(environment, root)).not.toThrow(SECRET)
  })

  test('is shown by nothing that prints objects', () => {
    const key = findKey({ TENCENTCLOUD_SECRETID: ID, TENCENTCLOUD_SECRETKEY: SECRET }, root)
    const shown = `${inspect(key, { depth: 9, showHidden: true })} ${JSON.stringify({ key })} ${key}`
    expect(shown).not.toContain(ID)
    expect(shown).not.toContain(SECRET)
  })

  test('is taken out of texts', () => {
    const key = findKey({ TENCENTCLOUD_SECRETID: ID, TENCENTCLOUD_SECRETKEY: SECRET }, root)
    expect(key?.scrub(`${ID} and ${SECRET}`)).toBe('*** and ***')
  })
})
