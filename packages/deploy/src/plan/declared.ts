import type { Infrastructure } from '@hongbao/cloud-kit/infrastructure'

/** A function's code as one file, and its hash. The same sources make the same bytes. */
export type Package = { readonly zip: Uint8Array; readonly hash: string }

/** What an environment should hold: the declared infrastructure, and a package for each function. */
export type Declared = {
  readonly infrastructure: Infrastructure
  readonly packages: ReadonlyMap<string, Package>
}

/** The platform's name of a Node version. */
export const runtimeOf = ({ node }: Infrastructure): string => `Nodejs${node}`
