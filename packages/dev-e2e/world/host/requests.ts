import { join } from 'node:path'
import { askBesideWorker } from '@hongbao/dev-simulator/testing'

/** How a cloud differs from the product's own environment with the demo in it. */
export type CloudChanges = {
  readonly maxInstances?: number
  /** As if the operators had made every index but the unique ones. */
  readonly withoutUniqueIndexes?: boolean
  /** False: there are no campaigns, and only the robot's address is set. */
  readonly demo?: boolean
}

/** What a test asks of the process beside its worker. Opening a cloud closes all that an earlier test left open. */
export type HostRequest =
  | { readonly kind: 'open-cloud'; readonly dataDir: string; readonly changes: CloudChanges }
  | { readonly kind: 'close-cloud' }
  | { readonly kind: 'read-log'; readonly function: string }
  | { readonly kind: 'open-phone'; readonly openid: string; readonly cloud: string | undefined }
  | { readonly kind: 'close-phone'; readonly url: string }

export type HostedCloud = {
  readonly url: string
  readonly clientUrl: string
  readonly controlUrl: string
  readonly environment: Readonly<Record<string, string>>
}

export type HostedPhone = { readonly url: string; readonly wsEndpoint: string }

const HOST = join(import.meta.dirname, 'world-host.ts')

const ask = <Result>(request: HostRequest): Promise<Result> => askBesideWorker(HOST, request)

export const openHostedCloud = (dataDir: string, changes: CloudChanges): Promise<HostedCloud> =>
  ask({ kind: 'open-cloud', dataDir, changes })

export const closeHostedCloud = (): Promise<void> => ask({ kind: 'close-cloud' })

/** The lines that a function has printed since the cloud started. */
export const readHostedLog = (functionName: string): Promise<readonly string[]> =>
  ask({ kind: 'read-log', function: functionName })

/** Opens a phone on the cloud that is open, or on the one that has this `clientUrl`. */
export const openHostedPhone = (openid: string, cloud?: string): Promise<HostedPhone> =>
  ask({ kind: 'open-phone', openid, cloud })

export const closeHostedPhone = (url: string): Promise<void> => ask({ kind: 'close-phone', url })
