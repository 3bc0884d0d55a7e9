import { execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { until } from './open-fixture'

const dist = join(import.meta.dirname, '../../fixtures/tabs')
const index = join(import.meta.dirname, '../index.ts')

/** All processes below another process. */
const descendants = (root: number): number[] => {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  const parents = new Map(rows.map((row) => row.trim().split(/\s+/).map(Number) as [number, number]))
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid)
    return parent === root || (parent !== undefined && parent > 1 && isBelow(parent))
  }
  return [...parents.keys()].filter(isBelow)
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** A process that opens a headless phone and then does nothing, like a test that hangs. */
const hangingTest = async (): Promise<ReturnType<typeof spawn>> => {
  const script = `
    const { startSimulator } = await import(${JSON.stringify(index)})
    await startSimulator({ dist: ${JSON.stringify(dist)}, port: 0, headless: true })
    console.log('open')`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((done) => child.stdout?.on('data', done))
  return child
}

const onPosix = process.platform === 'win32' ? it.skip : it

onPosix('a test that is killed leaves no browser behind', async () => {
  const child = await hangingTest()
  const opened = descendants(child.pid as number)
  expect(opened.length).toBeGreaterThan(1)
  child.kill('SIGKILL')
  const left = await until(
    async () => opened.filter(isAlive),
    (alive) => alive.length === 0,
  )
  expect(left).toEqual([])
})
