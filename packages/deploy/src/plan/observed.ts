/** What the management API reported. */

export type ObservedIndex = {
  readonly name: string
  readonly unique: boolean
  readonly keys: readonly (readonly [field: string, direction: string])[]
}

export type ObservedCollection = {
  readonly name: string
  /** `ADMINONLY` and the like. */
  readonly access: string
  readonly indexes: readonly ObservedIndex[]
}

export type ObservedTimer = { readonly name: string; readonly cron: string }

/** What this tool wrote into a description: the hash of the package, and what the platform then said of its own copy. */
export type Mark = { readonly zip: string; readonly stored: string }

export type KeptPackage = { readonly version: number; readonly zip: string }

export type ObservedFunction = {
  readonly name: string
  readonly status: string
  readonly runtime: string
  readonly memoryMb: number
  readonly timeoutSeconds: number
  readonly mark: Mark | undefined
  /** The platform's hash of the code that runs. */
  readonly stored: string
  readonly timers: readonly ObservedTimer[]
  /** Packages that this tool kept, the oldest first. */
  readonly kept: readonly KeptPackage[]
}

/** Where things are; needed by other calls. */
export type Environment = {
  readonly envId: string
  readonly status: string
  readonly plan: string
  readonly database: string
  readonly bucket: string
  readonly filesDomain: string
}

export type Observed = {
  readonly environment: Environment
  readonly collections: ReadonlyMap<string, ObservedCollection>
  readonly functions: ReadonlyMap<string, ObservedFunction>
  /** The rule text for functions as it stands, or undefined when there is none. */
  readonly functionRule: string | undefined
  readonly storageAccess: string
}
