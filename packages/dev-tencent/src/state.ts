/** What one environment of the stand-in holds. Only the actions change it. */

export type StoredIndex = {
  readonly name: string
  readonly keys: readonly (readonly [field: string, direction: 1 | -1])[]
  readonly unique: boolean
  readonly sparse: boolean
}

export type Table = {
  acl: string
  readonly indexes: StoredIndex[]
  /** Indexes that are not built yet, and how many more times somebody must look until they are. */
  readonly building: { readonly index: StoredIndex; looks: number }[]
}

export type StoredTrigger = { readonly name: string; readonly cron: string }

/** A frozen copy of a function's code. */
export type Version = { readonly version: string; readonly description: string; readonly code: Buffer }

export type StoredFunction = {
  readonly runtime: string
  readonly handler: string
  memoryMb: number
  timeoutSeconds: number
  description: string
  code: Buffer
  status: 'Creating' | 'Updating' | 'Active' | 'CreateFailed'
  /** How many more times somebody must look until the status is Active. */
  looks: number
  readonly triggers: StoredTrigger[]
  readonly versions: Version[]
  published: number
}

/** The platform's own states of an environment; `Status` of `DescribeEnvInfo`. */
export type EnvironmentStatus = 'NORMAL' | 'UNAVAILABLE'

export type State = {
  readonly envId: string
  status: EnvironmentStatus
  readonly tables: Map<string, Table>
  readonly functions: Map<string, StoredFunction>
  /** One rule, as JSON, for all functions of the environment. */
  functionRule: string | undefined
  storageAcl: string
}

export const emptyState = (envId: string): State => ({
  envId,
  status: 'NORMAL',
  tables: new Map(),
  functions: new Map(),
  functionRule: undefined,
  storageAcl: 'PRIVATE',
})
