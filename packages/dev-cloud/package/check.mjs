import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/**
 * Packs the built package, and runs it by `npx` in an empty folder that holds a mini program in the shape of WeChat's
 * quickstart template. Its first call must answer, with no other step. It needs the registry. Build the package first.
 */
const here = dirname(fileURLToPath(import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'wx-local-cloud-check-'))
const project = join(folder, 'quickstart')

const write = (path, content) => {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), typeof content === 'string' ? content : JSON.stringify(content))
}

const writeProject = () => {
  write('project.config.json', {
    miniprogramRoot: 'miniprogram/',
    cloudfunctionRoot: 'cloudfunctions/',
    appid: '',
  })
  write('cloudfunctions/quickstartFunctions/config.json', { permissions: { openapi: ['wxacode.get'] } })
  write('cloudfunctions/quickstartFunctions/package.json', {
    name: 'quickstartFunctions',
    version: '1.0.0',
    main: 'index.js',
    dependencies: { 'wx-server-sdk': '~2.4.0' },
  })
  write(
    'cloudfunctions/quickstartFunctions/index.js',
    `const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = async (event) => {
  const { OPENID, APPID } = cloud.getWXContext()
  return { openid: OPENID, appid: APPID, type: event.type, hours: new Date(0).getHours() }
}`,
  )
}

/** The command as its own person would type it, with the tarball in place of the name. */
const start = (tarball) => {
  const child = spawn('npx', ['--yes', '--package', tarball, 'wx-local-cloud', '--port', '0', '--json'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const addresses = new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on(
      'line',
      (line) => line.startsWith('{') && resolve(JSON.parse(line)),
    )
    child.once('exit', (code) => reject(new Error(`it ended with exit code ${code} before it listened`)))
  })
  return { addresses, stop: () => process.kill(-child.pid, 'SIGTERM') }
}

const call = async ({ clientUrl }) => {
  const url = new URL(clientUrl)
  url.pathname += '/call-function'
  const body = { name: 'quickstartFunctions', openid: 'oPerson-1', data: { type: 'getOpenId' } }
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return response.json()
}

try {
  writeProject()
  const packed = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: join(here, 'out'),
      encoding: 'utf8',
    }),
  )[0]
  const cloud = start(join(folder, packed.filename))
  try {
    const addresses = await cloud.addresses
    const { result, error } = await call(addresses)
    const page = await (await fetch(`${addresses.url}/page/app.js`)).text()
    const isRight = result?.openid === 'oPerson-1' && result.type === 'getOpenId' && result.hours === 0
    if (!isRight) throw new Error(`the first call answered ${JSON.stringify(result ?? error)}`)
    if (page.length < 1000) throw new Error('the page has no script')
    console.log(
      `${packed.filename}: ${packed.entryCount} files, ${packed.size} bytes; the first call answered.`,
    )
  } finally {
    cloud.stop()
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
