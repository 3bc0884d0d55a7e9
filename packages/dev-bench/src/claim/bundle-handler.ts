import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { functionsDir } from '@hongbao/dev'
import { build } from 'esbuild'

/** The installed wx-server-sdk. */
export const sdkFile = createRequire(fileURLToPath(import.meta.resolve('@hongbao/cloud-kit'))).resolve(
  'wx-server-sdk',
)

/** Bundles `claim` without the SDK, so that a profile tells the time of the two apart. */
export const bundleHandler = async (outfile: string): Promise<void> => {
  await build({
    entryPoints: [join(functionsDir, 'claim/src/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    alias: { 'wx-server-sdk': sdkFile },
    external: [sdkFile],
    logLevel: 'error',
  })
}
