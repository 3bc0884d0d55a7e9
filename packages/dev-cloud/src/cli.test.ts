import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { post, writeFunctions } from './testing/test-cloud'

const MAIN = join(import.meta.dirname, 'main.ts')

/** Runs the command until it is told to stop, does something in between, and answers all that it printed. */
const whileItRuns = async (
  more: string[],
  work: (url: string, client: string) => Promise<void>,
): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'dev-cloud-cli-'))
  const args = ['--import', 'tsx', MAIN, '--port', '0', '--data', folder, ...more]
  const env = { ...process.env, TZ: 'Asia/Shanghai' }
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env })
  let printed = ''
  const ended = new Promise((resolve) => child.once('close', resolve))
  try {
    await new Promise<void>((resolve) => {
      const take = (chunk: Buffer) => {
        printed += chunk
        if (printed.includes('control ')) resolve()
      }
      child.stdout.on('data', take)
      child.stderr.on('data', take)
      child.once('close', () => resolve())
    })
    const addressOf = (name: string) => new RegExp(`${name} +(\\S+)`).exec(printed)?.[1] ?? ''
    await work(addressOf('cloud'), addressOf('client'))
  } finally {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return printed
}

const addCollection = (url: string) =>
  post(url, 'admin', { action: 'database.addCollection', collectionName: 'c' })

describe('npm run cloud', () => {
  it('prints its counters when it is stopped', async () => {
    const printed = await whileItRuns([], async (url) => void (await addCollection(url)))
    expect(printed).toMatch(/since .*: 1 billable calls\ntrusted +1 × database\.addCollection c, \d+ bytes/)
  })

  it('starts with the faults that a file names', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'dev-cloud-faults-')), 'faults.json')
    writeFileSync(file, JSON.stringify({ rules: [{ kind: 'error', rate: 1, code: 'SOME_CODE' }] }))
    await whileItRuns(['--faults', file], async (url) => {
      expect((await addCollection(url)).body.code).toBe('SOME_CODE')
    })
  })

  it('runs functions in UTC, whatever the time zone of the computer is', async () => {
    const functions = writeFunctions({ hours: { code: 'exports.main = async () => new Date(0).getHours()' } })
    await whileItRuns(['--functions', functions], async (_url, client) => {
      expect((await post(client, '/call-function', { name: 'hours' })).body.result).toBe(0)
    })
  })

  it('refuses a flag that does not exist in one line', async () => {
    const printed = await whileItRuns(['--misspelt'], async () => undefined)
    expect(printed).toBe("Unknown option '--misspelt'; see --help.\n")
  })
})
