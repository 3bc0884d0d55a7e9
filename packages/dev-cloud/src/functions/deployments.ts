import type { Infrastructure } from '../infrastructure'
import { MAX_WAITING_EVENTS } from '../limits'
import { type FunctionConfig, readFunction, readFunctions } from './function-config'
import { createPool, type Pool } from './pool'

/** A function in one version of its code and configuration, with the instances that run it. */
export type Deployment = { readonly config: FunctionConfig; readonly pool: Pool }

/** The functions of a folder. */
export type Deployments = {
  all(): readonly Deployment[]
  get(name: string): Deployment | undefined
  /** Reads one function again; events in flight finish on the old code. */
  reload(name: string): void
}

export type DeploymentOptions = {
  /** Where the function folders are. There are no functions when it is undefined. */
  readonly folder: string | undefined
  readonly infrastructure: Infrastructure
  readonly environment: Readonly<Record<string, string>>
  readonly maxInstances: number
  readonly idleInstanceMs: number
}

export const createDeployments = ({
  folder,
  infrastructure,
  environment,
  maxInstances,
  idleInstanceMs,
}: DeploymentOptions): Deployments => {
  const limits = { maxInstances, idleInstanceMs, maxWaiting: MAX_WAITING_EVENTS }
  const deployments = new Map<string, Deployment>()

  const deploy = (config: FunctionConfig) => {
    const { name, entry, memoryMb } = config
    deployments.set(name, { config, pool: createPool({ entry, memoryMb, environment }, limits) })
  }
  if (folder !== undefined) readFunctions(folder, infrastructure).forEach(deploy)

  return {
    all: () => [...deployments.values()],
    get: (name) => deployments.get(name),
    reload: (name) => {
      const old = deployments.get(name)
      if (folder !== undefined) deploy(readFunction(folder, name, infrastructure))
      void old?.pool.retire()
    },
  }
}
