import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CloudFunction, infrastructure } from '@hongbao/cloud-kit/infrastructure'
import { type BuildOptions, build } from 'esbuild'
import { functionsDir } from '../paths'
import { checkUpload } from './check-upload'
import { lazyParts } from './load-lazily'

const sourceOf = (name: string): string => join(functionsDir, name, 'src/index.ts')

/** Every folder with a source is a function. */
export const functionNames = (): string[] =>
  readdirSync(functionsDir).filter((name) => existsSync(sourceOf(name)))

const declaredFunction = (name: string): CloudFunction => {
  const declared = infrastructure.functions.find((cloudFunction) => cloudFunction.name === name)
  if (!declared) throw new Error(`cloudfunctions/${name} is not declared in infrastructure.ts`)
  return declared
}

/** `config.json` as the platform reads it beside a function: permissions and triggers. */
const configOf = ({ openapi, timer }: CloudFunction) => ({
  permissions: { openapi },
  triggers: timer ? [{ name: timer.name, type: 'timer', config: timer.cron }] : [],
})

/**
 * The bundle contains wx-server-sdk and loads parts of it when they are used. A cold start then costs about 0.3 of one
 * with the package installed beside it (`npm run bench -- claim`).
 */
const bundleOptions = (source: string, outfile: string) =>
  ({
    entryPoints: [source],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: `node${infrastructure.node}`,
    format: 'cjs',
    legalComments: 'eof',
    logLevel: 'error',
    plugins: [lazyParts],
  }) satisfies BuildOptions

/** Bundles one module as functions are bundled. */
export const bundle = async (source: string, outfile: string): Promise<void> => {
  await build(bundleOptions(source, outfile))
}

export const functionOptions = (name: string) =>
  ({
    ...bundleOptions(sourceOf(name), join(functionsDir, name, 'index.js')),
    metafile: true,
  }) satisfies BuildOptions

export const writeConfig = (name: string): void => {
  const config = `${JSON.stringify(configOf(declaredFunction(name)), null, 2)}\n`
  writeFileSync(join(functionsDir, name, 'config.json'), config)
}

const buildFunction = async (name: string): Promise<void> => {
  writeConfig(name)
  const { metafile } = await build(functionOptions(name))
  checkUpload(join(functionsDir, name), metafile)
}

/** Makes each folder of `cloudfunctions/` ready to be uploaded as it is. */
export const buildFunctions = async (): Promise<void> => {
  for (const name of functionNames()) await buildFunction(name)
}
