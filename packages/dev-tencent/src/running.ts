import type { Cloud } from '@hongbao/dev-cloud'
import { type Documents, documentsInMemory } from './documents'
import { documentsOfCloud } from './documents-of-cloud'
import { invokeDeployed, type LocalCloudOptions, startDeployed } from './local-cloud'
import { createStandIn, type StandIn, type StandInOptions } from './stand-in'
import { emptyState } from './state'

export type Running = {
  readonly standIn: StandIn
  /** Runs what is deployed now, in the place of what ran before. Its documents and files stay. */
  start(): Promise<Cloud>
  close(): Promise<void>
}

/** A stand-in whose functions can be called and whose documents are those of a local cloud, once it is started. */
export const createRunning = (
  options: Omit<StandInOptions, 'invoke' | 'documents' | 'state'> & { readonly envId: string },
  cloudOptions: LocalCloudOptions,
): Running => {
  const state = emptyState(options.envId)
  let documents: Documents = documentsInMemory(state)
  let cloud: Cloud | undefined
  const standIn = createStandIn({
    ...options,
    state,
    invoke: (name, event) =>
      cloud
        ? invokeDeployed(cloud, name, event)
        : Promise.resolve({ ok: false, error: 'the local cloud does not run' }),
    documents: {
      find: (...given) => documents.find(...given),
      insert: (...given) => documents.insert(...given),
      remove: (...given) => documents.remove(...given),
    },
  })
  return {
    standIn,
    start: async () => {
      await cloud?.close()
      cloud = await startDeployed(state, cloudOptions)
      documents = documentsOfCloud(cloud)
      return cloud
    },
    close: async () => {
      await cloud?.close()
      cloud = undefined
    },
  }
}
