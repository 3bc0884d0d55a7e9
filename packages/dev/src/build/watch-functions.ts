import { relative } from 'node:path'
import { watch } from 'chokidar'
import { functionSources, root } from '../paths'
import { PlainError } from '../say-plainly'
import { functionNames } from './build-functions'
import { type FunctionBuild, openFunctionBuild, type Rebuilt, rebuild } from './function-build'
import { inBatches } from './in-batches'
import type { createTeller } from './tell-builds'

type Tell = ReturnType<typeof createTeller>

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)}s`

/** Tells functions with the same outcome together. */
const tellAll = (results: readonly Rebuilt[], took: string, tell: Tell): void => {
  const changed = results.filter(({ errors, written }) => errors || written)
  if (changed.length === 0 && results.length > 0)
    tell(['functions'], { ok: true, took }, 'rebuilt to the same')
  for (const errors of new Set(changed.map((result) => result.errors))) {
    const names = changed.filter((result) => result.errors === errors).map(({ name }) => name)
    tell(names, errors ? { ok: false, errors } : { ok: true, took })
  }
}

const rebuildAndTell = async (
  builds: readonly FunctionBuild[],
  changed: ReadonlySet<string>,
  tell: Tell,
): Promise<void> => {
  const startedAt = Date.now()
  const touched = builds.filter(({ files }) => !files || [...changed].some((file) => files.has(file)))
  tellAll(await Promise.all(touched.map(rebuild)), seconds(Date.now() - startedAt), tell)
}

export type FunctionsWatch = {
  /** Builds again whenever a source changes. */
  readonly start: (tell: Tell) => void
  readonly stop: () => Promise<void>
}

/** Builds the functions, incrementally from now on. Throws a PlainError where one cannot be built. */
export const openFunctionsBuild = async (): Promise<FunctionsWatch> => {
  const builds = await Promise.all(functionNames().map(openFunctionBuild))
  const dispose = () => Promise.all(builds.map((build) => build.context.dispose()))
  const broken = (await Promise.all(builds.map(rebuild))).find(({ errors }) => errors)
  if (broken) {
    await dispose()
    throw new PlainError(`The cloud functions cannot be built:\n\n${broken.errors}`)
  }
  let close = async (): Promise<void> => {}
  return {
    start: (tell) => {
      const watcher = watch(functionSources(), { ignoreInitial: true })
      const changed = inBatches((files) => rebuildAndTell(builds, files, tell))
      watcher.on('all', (_, path) => changed(relative(root, path).replaceAll('\\', '/')))
      close = () => watcher.close()
    },
    stop: async () => {
      await close()
      await dispose()
    },
  }
}
