// This file runs before anything is installed, so it is plain JavaScript and imports Node's own modules only.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const OLDEST_NODE = [20, 19]
const root = join(import.meta.dirname, '../..')
const marker = join(root, 'node_modules/.installed')

const fail = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  fail(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`)
}

/** webpack takes a `!` in a path for the name of a loader, and refuses to build there. */
const checkPath = () => {
  if (!root.includes('!')) return
  fail(`webpack does not build in a folder with "!" in its path. Move the clone: it is in ${root}.`)
}

/** What an install depends on: the lock file and the Node it ran under. */
const fingerprint = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .update(process.version)
    .digest('hex')

const isInstalled = () => existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint()

/** Commands that write nothing into the clone, as long as it is installed. */
const READERS = ['cloud', 'simulator', 'prove']

const isWritable = () => {
  try {
    accessSync(root, constants.W_OK)
    return true
  } catch {
    return false
  }
}

const checkWritable = (command) => {
  if (isWritable() || (isInstalled() && READERS.includes(command))) return
  fail(`You may not write to ${root}, where this command puts what it builds. Use a clone of your own.`)
}

/** pnpm would take npm's settings, which npm hands to what it runs, for its own. These few mean the same to both. */
const KEPT = /^npm_config_(registry|cache|proxy|https?_proxy|noproxy|cafile|userconfig|.*registry)$/i
const ownEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || KEPT.test(name)))

const LOOK_EVERY_MS = 500

/** A shell between npm and this process passes no signal on. When that parent is gone, nobody waits for this process. */
const onOrphaned = (stop) => {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop(), LOOK_EVERY_MS).unref()
}

/**
 * Room for objects that live as long as a request. With V8's own 16 MB, hundreds of requests that wait for the disk are
 * copied again and again before they end.
 */
const YOUNG_GENERATION = '--max-semi-space-size=64'

const run = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', cwd: root, env: ownEnvironment(), ...options })
    const pass = (signal) => child.kill(signal)
    process.on('SIGINT', pass)
    process.on('SIGTERM', pass)
    onOrphaned(() => pass('SIGTERM'))
    child.on('error', (error) => fail(`${command} could not be started: ${error.message}`))
    child.on('exit', (code, signal) => {
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143))
    })
  })

/** On Windows npx is a batch file, which Node starts through a shell only (CVE-2024-27980). */
const runNpx = (args) =>
  process.platform === 'win32' ? run(['npx', ...args].join(' '), [], { shell: true }) : run('npx', args)

const install = async () => {
  if (isInstalled()) return
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  console.log('Installing what the project needs (once; a minute or so) …')
  const args = ['--yes', packageManager, 'install', '--frozen-lockfile', '--config.confirmModulesPurge=false']
  const code = await runNpx([...args, '--reporter=append-only', '--loglevel=warn'])
  if (code !== 0) fail('The install failed. Is the npm registry within reach? Run the same command again.')
  writeFileSync(marker, fingerprint())
}

const [name = '', ...words] = process.argv.slice(2)
checkNode()
checkPath()
checkWritable(name)
await install()
// Benchmarks import the builds of packages/dev, so they are a program of their own.
const program = name === 'bench' ? ['packages/dev-bench/src/main.ts'] : ['packages/dev/src/main.ts', name]
const args = [YOUNG_GENERATION, '--import', 'tsx', ...program, ...words]
process.exit(await run(process.execPath, args))
