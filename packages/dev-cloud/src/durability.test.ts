import { type ChildProcess, spawn } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { startCloud } from './cloud'
import { post } from './testing/test-cloud'
import { until } from './testing/until'

const infrastructure = {
  collections: [
    {
      name: 'units',
      access: 'ADMINONLY' as const,
      indexes: [{ name: 'unit', keys: [['unit', 1] as [string, 1]], unique: true }],
    },
  ],
  functions: [],
}

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dev-cloud-durability-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const start = () => startCloud({ port: 0, dataDir: folder, infrastructure })

const admin = async (url: string, body: object) =>
  (await post(url, 'admin', { collectionName: 'units', ...body })).body

const add = (url: string, ...documents: object[]) =>
  admin(url, { action: 'database.insertDocument', data: documents.map((doc) => JSON.stringify(doc)) })

const count = async (url: string, query = '{}') =>
  (await admin(url, { action: 'database.calculateDocument', query })).data.total

describe('a restarted cloud', () => {
  it('has its documents, and its unique indexes hold', async () => {
    const first = await start()
    await add(first.url, { _id: 'a', unit: 'u' })
    await first.close()
    const second = await start()
    expect(await count(second.url, '{"unit":"u"}')).toBe(1)
    expect((await add(second.url, { _id: 'b', unit: 'u' })).message).toContain('E11000')
    await second.close()
  })

  it('does not have the documents that were removed', async () => {
    const first = await start()
    await add(first.url, { _id: 'a', unit: 'u' })
    await admin(first.url, { action: 'database.removeDocument', query: '{"_id":"a"}' })
    await first.close()
    const second = await start()
    expect(await count(second.url)).toBe(0)
    await second.close()
  })
})

describe('a data file', () => {
  const file = () => join(folder, 'database.sqlite')

  const filled = async () => {
    const cloud = await start()
    await add(cloud.url, ...Array.from({ length: 500 }, (_, i) => ({ unit: `u${i}`, text: 'x'.repeat(100) })))
    await cloud.close()
  }

  const misspelt = (bytes: Buffer) =>
    Buffer.from(bytes.toString('latin1').replaceAll('xxxxxxxx', 'xxxxyxxx'), 'latin1')

  it.each([
    ['overwritten in its middle', () => writeFileSync(file(), readFileSync(file()).fill(0xff, 5000, 60000))],
    ['cut short', () => truncateSync(file(), 20000)],
    ['changed inside its values', () => writeFileSync(file(), misspelt(readFileSync(file())))],
    ['empty', () => truncateSync(file(), 0)],
    ['something else', () => writeFileSync(file(), 'hello, I am a text file, not a database'.repeat(100))],
  ])('is refused in one sentence and left as it is when it is %s', async (_name, damage) => {
    await filled()
    damage()
    const before = readFileSync(file())
    await expect(start()).rejects.toThrow(/database\.sqlite is damaged .* --fresh/)
    expect(readFileSync(file()).equals(before)).toBe(true)
  })

  it('is removed by --fresh when it is damaged', async () => {
    await filled()
    truncateSync(file(), 0)
    const cloud = await startCloud({ port: 0, dataDir: folder, infrastructure, fresh: true })
    expect(await count(cloud.url)).toBe(0)
    await cloud.close()
  })

  it('can be open in one cloud at a time', async () => {
    const cloud = await start()
    await expect(start()).rejects.toThrow(/Another local cloud has the data folder/)
    await cloud.close()
    await (await start()).close()
  })
})

describe('a write-ahead log after a kill', () => {
  const log = () => join(folder, 'database.sqlite-wal')

  /** The files of a cloud that has acknowledged 100 inserts and was not closed. */
  const killed = async () => {
    const cloud = await start()
    for (let i = 0; i < 100; i++) await add(cloud.url, { _id: `${i}`, unit: `u${i}` })
    const copy = mkdtempSync(join(tmpdir(), 'dev-cloud-killed-'))
    for (const name of ['', '-wal', '.mark'])
      copyFileSync(join(folder, `database.sqlite${name}`), join(copy, `database.sqlite${name}`))
    await cloud.close()
    rmSync(folder, { recursive: true })
    folder = copy
  }

  it('gives back every acknowledged insert when it is whole', async () => {
    await killed()
    const cloud = await start()
    expect(await count(cloud.url)).toBe(100)
    await cloud.close()
  })

  it.each([
    ['cut in half', () => truncateSync(log(), Math.floor(statSync(log()).size / 2))],
    ['changed in three bytes', () => writeFileSync(log(), readFileSync(log()).fill(0xff, 9000, 9003))],
    ['missing', () => rmSync(log())],
  ])('is refused in one sentence when it is %s', async (_name, damage) => {
    await killed()
    damage()
    await expect(start()).rejects.toThrow(
      /database\.sqlite-wal is damaged, cut or missing: the last \d+ commits/,
    )
    await expect(start()).rejects.toThrow(/--fresh/)
  })
})

describe('a taken port', () => {
  it('is refused in one sentence, and the data folder is free again', async () => {
    const cloud = await start()
    const other = mkdtempSync(join(tmpdir(), 'dev-cloud-other-'))
    const options = { port: Number(new URL(cloud.url).port), dataDir: other, infrastructure }
    await expect(startCloud(options)).rejects.toThrow(/Port \d+ is taken/)
    await (await startCloud({ ...options, port: 0 })).close()
    await cloud.close()
    rmSync(other, { recursive: true })
  })
})

describe('a SIGKILL under write load', () => {
  const MAIN = join(import.meta.dirname, 'main.ts')

  const WRITES_BEFORE_KILL = 40

  /** The cloud in a process of its own, which a kill ends as a crash would. */
  const startProcess = async (): Promise<{ child: ChildProcess; url: string }> => {
    const args = ['--import', 'tsx', MAIN, '--port', '0', '--data', folder]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
      if (line.startsWith('cloud ')) return { child, url: line.slice('cloud '.length).trim() }
    }
    throw new Error('the cloud did not start')
  }

  /** Adds pairs of documents without end, and notes which pairs were acknowledged. */
  const load = async (url: string, acknowledged: string[], prefix: string): Promise<void> => {
    for (let i = 0; ; i++) {
      const id = `${prefix}:${i}`
      const answer = await add(url, { _id: `${id}:1`, unit: `${id}:1` }, { _id: `${id}:2`, unit: `${id}:2` })
      if (answer.data) acknowledged.push(id)
    }
  }

  it('loses no acknowledged write and leaves no half of a write', async () => {
    const acknowledged: string[] = []
    for (let round = 0; round < 3; round++) {
      const { child, url } = await startProcess()
      await admin(url, { action: 'database.addCollection' })
      const writers = Array.from({ length: 8 }, (_, i) =>
        load(url, acknowledged, `${round}.${i}`).catch(() => 'killed'),
      )
      const enough = acknowledged.length + WRITES_BEFORE_KILL * (round + 1)
      await until(() => acknowledged.length >= enough)
      child.kill('SIGKILL')
      await Promise.all(writers)
    }
    const cloud = await start()
    const all = await count(cloud.url)
    expect(
      await count(cloud.url, JSON.stringify({ _id: { $in: acknowledged.map((id) => `${id}:1`) } })),
    ).toBe(acknowledged.length)
    expect(
      await count(cloud.url, JSON.stringify({ _id: { $in: acknowledged.map((id) => `${id}:2`) } })),
    ).toBe(acknowledged.length)
    expect(all % 2).toBe(0)
    expect(existsSync(join(folder, 'database.sqlite'))).toBe(true)
    await cloud.close()
  }, 60_000)
})
