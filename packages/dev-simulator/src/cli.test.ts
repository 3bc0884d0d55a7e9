import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const fixture = join(import.meta.dirname, '../fixtures/native')

type Outcome = {
  code: number | null
  out: string
  err: string
}

/** Runs the command until it ends. It is asked to stop once its output matches `until`. */
const run = (args: string[], until?: RegExp): Promise<Outcome> => {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'cli.ts'), ...args])
  const outcome: Outcome = { code: null, out: '', err: '' }
  child.stdout.on('data', (text) => {
    outcome.out += text
    if (until?.test(outcome.out)) child.kill('SIGTERM')
  })
  child.stderr.on('data', (text) => {
    outcome.err += text
  })
  return new Promise((done) => child.on('close', (code) => done({ ...outcome, code })))
}

const empty = mkdtempSync(join(tmpdir(), 'empty-'))
const other = createServer()
let taken: number
let outcomes: Record<'ready' | 'empty' | 'taken' | 'many' | 'unsupported', Outcome>

beforeAll(async () => {
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  taken = (other.address() as AddressInfo).port
  // They run at the same time, because most of their time is the start of Node.
  const [ready, withoutBuild, onTaken, many, unsupported] = await Promise.all([
    run(['--dist', fixture, '--port', '0'], /automation ws/),
    run(['--dist', empty, '--port', '0']),
    run(['--dist', fixture, '--port', String(taken)]),
    run(['--dist', fixture, '--port', 'many']),
    run(['--dist', fixture, '--port', '0', '--unsupported']),
  ])
  outcomes = { ready, empty: withoutBuild, taken: onTaken, many, unsupported }
}, 120_000)
afterAll(() => {
  other.close()
  rmSync(empty, { recursive: true })
})

describe('npm run simulator', () => {
  it('prints its addresses when it is ready, and stops on SIGTERM', () => {
    expect(outcomes.ready.out).toMatch(
      /^phone {6}http:\/\/127\.0\.0\.1:\d+\/\nautomation ws:\/\/127\.0\.0\.1:\d+\n$/m,
    )
    expect(outcomes.ready.code).toBe(0)
  })

  it('says what to do when there is no build', () => {
    expect(outcomes.empty.err.trim()).toBe(
      `There is no app.json in ${empty}: build the mini program first, or name its built folder.`,
    )
    expect(outcomes.empty.code).toBe(1)
  })

  it('says what to do when the port is taken', () => {
    expect(outcomes.taken.err).toContain(`Port ${taken} is taken`)
    expect(outcomes.taken.code).toBe(1)
  })

  it('refuses a port that is not a number', () => {
    expect(outcomes.many.err.trim()).toBe('--port must be a number from 0 to 65535, not many.')
    expect(outcomes.many.code).toBe(1)
  })

  it('lists the missing names of wx and counts the supported ones', () => {
    expect(outcomes.unsupported.out).toMatch(/^chooseInvoice$/m)
    expect(outcomes.unsupported.out).toMatch(
      /\d+ of the \d+ names that WeChat documents on wx are supported\./,
    )
    expect(outcomes.unsupported.code).toBe(0)
  })
})
