import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { functionsDir } from '@hongbao/dev'
import { build } from 'esbuild'

/** wx-server-sdk as it is installed. */
export const sdkFile = createRequire(fileURLToPath(import.meta.resolve('@hongbao/cloud-kit'))).resolve(
  'wx-server-sdk',
)

/** The code of `claim` in one file and the SDK outside it, so that a profile tells whose time is whose. */
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
