import { writeFileSync } from 'node:fs'
import { type BuildFailure, context, formatMessages, type OutputFile } from 'esbuild'
import { root } from '../paths'
import { functionOptions, writeConfig } from './build-functions'

const openContext = (name: string) =>
  context({ ...functionOptions(name), logLevel: 'silent', absWorkingDir: root, write: false })

/** The incremental build of one function. */
export type FunctionBuild = {
  readonly name: string
  readonly context: Awaited<ReturnType<typeof openContext>>
  /** Files of the last good build, relative to the root. Undefined after a failed build, which any change may mend. */
  files?: ReadonlySet<string> | undefined
  /** The hash of the bundle that was written last. */
  hash?: string
}

export type Rebuilt = {
  readonly name: string
  /** Empty when the build is good. */
  readonly errors: string
  /** False when the bundle has not changed. */
  readonly written: boolean
}

export const openFunctionBuild = async (name: string): Promise<FunctionBuild> => {
  writeConfig(name)
  return { name, context: await openContext(name) }
}

const write = (build: FunctionBuild, { path, contents, hash }: OutputFile): boolean => {
  const wasBroken = build.files === undefined
  if (hash === build.hash && !wasBroken) return false
  writeFileSync(path, contents)
  build.hash = hash
  return true
}

const explain = async (error: unknown): Promise<string> => {
  const { errors } = error as BuildFailure
  if (!errors) throw error
  return (await formatMessages(errors, { kind: 'error' })).join('').trim()
}

/** Builds a function again, and writes its bundle if it has changed. */
export const rebuild = async (build: FunctionBuild): Promise<Rebuilt> => {
  const { name } = build
  try {
    const { metafile, outputFiles } = await build.context.rebuild()
    const written = outputFiles.map((file) => write(build, file)).some(Boolean)
    build.files = new Set(Object.keys(metafile.inputs))
    return { name, errors: '', written }
  } catch (error) {
    build.files = undefined
    return { name, errors: await explain(error), written: false }
  }
}
