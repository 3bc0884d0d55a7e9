import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CLAIMS, insertBuckets, STOCK } from './claim-requests'
import { type Started, startProcess } from './start-process'

const MAIN = join(fileURLToPath(import.meta.resolve('@hongbao/dev-cloud')), '../main.ts')

const INFRASTRUCTURE = {
  collections: [
    {
      name: CLAIMS,
      access: 'ADMINONLY',
      indexes: [{ name: 'unit', keys: [['unit', 1]], unique: true }],
    },
    { name: STOCK, access: 'ADMINONLY', indexes: [] },
  ],
  functions: [],
}

/** The flags of `npm run cloud` (packages/dev/bootstrap.mjs). */
const FLAGS = ['--max-semi-space-size=64']

export type MeasuredCloud = Started & { readonly admin: string }

/** Starts a local cloud in a process of its own, on a folder that is removed when it stops. */
export const startMeasuredCloud = async (): Promise<MeasuredCloud> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cloud-'))
  const started = await startCloudOn(folder)
  await fetch(started.admin, { method: 'POST', body: insertBuckets() })
  const stop = async () => {
    await started.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...started, stop }
}

/** Starts a local cloud on a folder that stays. */
export const startCloudOn = async (folder: string): Promise<MeasuredCloud> => {
  const infra = join(folder, 'infrastructure.mjs')
  writeFileSync(infra, `export const infrastructure = ${JSON.stringify(INFRASTRUCTURE)}`)
  const args = ['--port', '0', '--data', folder, '--infra', infra]
  const started = await startProcess(MAIN, 'cloud', args, FLAGS)
  return { ...started, admin: `${started.url}/admin` }
}
