import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CloudFunction, infrastructure } from '@hongbao/cloud-kit/infrastructure'
import { type BuildOptions, build, context } from 'esbuild'
import { functionsDir } from '../paths'
import { lazyParts } from './load-lazily'

/** Every folder with a source is a function; the infrastructure must name it. */
const functionNames = (): string[] =>
  readdirSync(functionsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map((entry) => entry.name)

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
 * wx-server-sdk goes into the bundle, and parts of it are loaded when they are used: a cold start costs about 0.3 of what
 * it does with the package beside it (`npm run bench -- claim`).
 */
const bundleOptions = (source: string, outfile: string): BuildOptions => ({
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
})

/** One module as functions are bundled, in one file. */
export const bundle = async (source: string, outfile: string): Promise<void> => {
  await build(bundleOptions(source, outfile))
}

const functionOptions = (name: string): BuildOptions =>
  bundleOptions(join(functionsDir, name, 'src/index.ts'), join(functionsDir, name, 'index.js'))

const writeConfig = (name: string): void => {
  const config = `${JSON.stringify(configOf(declaredFunction(name)), null, 2)}\n`
  writeFileSync(join(functionsDir, name, 'config.json'), config)
}

/** Makes each folder of `cloudfunctions/` deployable as it stands; answers with their names. */
export const buildFunctions = async (): Promise<string[]> => {
  const names = functionNames()
  for (const name of names) {
    writeConfig(name)
    await build(functionOptions(name))
  }
  return names
}

/** The same, and again whenever a source changes, until the answer is called. */
export const watchFunctions = async (): Promise<() => Promise<void>> => {
  const contexts = await Promise.all(functionNames().map((name) => context(functionOptions(name))))
  await Promise.all(contexts.map((each) => each.watch()))
  return async () => {
    await Promise.all(contexts.map((each) => each.dispose()))
  }
}
