import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const fixture = join(import.meta.dirname, '../fixtures/native')

interface Outcome {
  code: number | null
  out: string
  err: string
}

/** Runs the command until it ends, or until it has said what `until` waits for and is asked to stop. */
function run(args: string[], until?: RegExp): Promise<Outcome> {
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

describe('the command', () => {
  it('prints its addresses when it is ready, and stops when it is asked to', async () => {
    const { code, out } = await run(['--dist', fixture, '--port', '0'], /automation ws/)
    expect(out).toMatch(/^phone {6}http:\/\/127\.0\.0\.1:\d+\/\nautomation ws:\/\/127\.0\.0\.1:\d+\n$/m)
    expect(code).toBe(0)
  })

  it('without a build says what to do', async () => {
    const dist = mkdtempSync(join(tmpdir(), 'empty-'))
    const { code, err } = await run(['--dist', dist, '--port', '0'])
    rmSync(dist, { recursive: true })
    expect(err.trim()).toBe(
      `There is no app.json in ${dist}: build the mini program first, or name its built folder.`,
    )
    expect(code).toBe(1)
  })

  it('on a port that is taken says what to do', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const { port } = other.address() as { port: number }
    const { code, err } = await run(['--dist', fixture, '--port', String(port)])
    other.close()
    expect(err).toContain(`Port ${port} is taken`)
    expect(code).toBe(1)
  })

  it('with a port that is none says so', async () => {
    const { code, err } = await run(['--dist', fixture, '--port', 'many'])
    expect(err.trim()).toBe('--port must be a number from 0 to 65535, not many.')
    expect(code).toBe(1)
  })

  it('lists what of wx is missing, and how much is there', async () => {
    const { code, out } = await run(['--dist', fixture, '--port', '0', '--unsupported'])
    expect(out).toMatch(/^chooseInvoice$/m)
    expect(out).toMatch(/\d+ of the \d+ names that WeChat documents on wx are supported\./)
    expect(code).toBe(0)
  })
})
