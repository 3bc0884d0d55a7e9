import { MAX_WAITING_EVENTS } from '../limits'
import { type FunctionConfig, functionNames, type ReadOptions, readFunction } from './function-config'
import { createPool, type Pool } from './pool'

/** A function in one version of its code and configuration, with the instances that run it. */
export type Deployment = { readonly config: FunctionConfig; readonly pool: Pool }

/** A function that does not run, and why. */
export type BrokenFunction = { readonly name: string; readonly why: string }

/** The functions of a folder. */
export type Deployments = {
  all(): readonly Deployment[]
  broken(): readonly BrokenFunction[]
  get(name: string): Deployment | undefined
  /** Reads one function again; events in flight finish on the old code. One whose folder is gone is removed. */
  reload(name: string): void
}

export type DeploymentOptions = Omit<ReadOptions, 'folder'> & {
  /** Where the function folders are. There are no functions when it is undefined. */
  readonly folder: string | undefined
  readonly environment: Readonly<Record<string, string>>
  readonly maxInstances: number
  readonly idleInstanceMs: number
  /** False when a debugger may stop functions. */
  readonly limitsTime: boolean
  /** A function began or ended to be broken: `why` is undefined when it runs again. */
  readonly onBroken: (name: string, why: string | undefined) => void
}

export const createDeployments = (options: DeploymentOptions): Deployments => {
  const { folder, environment, maxInstances, idleInstanceMs, limitsTime, onBroken } = options
  const limits = { maxInstances, idleInstanceMs, maxWaiting: MAX_WAITING_EVENTS }
  const deployments = new Map<string, Deployment>()
  const broken = new Map<string, BrokenFunction>()

  const deploy = (config: FunctionConfig) => {
    const { name, entry, memoryMb, variables } = config
    const instance = { entry, memoryMb, limitsTime, environment: { ...environment, ...variables } }
    deployments.set(name, { config, pool: createPool(instance, limits) })
  }

  const load = (name: string) => {
    const read = folder === undefined ? undefined : readFunction({ ...options, folder }, name)
    const wasBroken = broken.delete(name)
    deployments.delete(name)
    if (read?.kind === 'ready') deploy(read.config)
    if (read?.kind === 'ready' && wasBroken) onBroken(name, undefined)
    if (read?.kind !== 'broken') return
    broken.set(name, read)
    onBroken(name, read.why)
  }
  if (folder !== undefined) functionNames(folder).forEach(load)

  return {
    all: () => [...deployments.values()],
    broken: () => [...broken.values()],
    get: (name) => deployments.get(name),
    reload: (name) => {
      const old = deployments.get(name)
      load(name)
      void old?.pool.retire()
    },
  }
}
