import { isLocal } from './target'

/**
 * Why a fact is believed.
 * - `live`: a real environment showed it, ours or one quoted in a public thread.
 * - `read`: the SDK's published source, MongoDB's manual or the platform's documentation says it.
 * - `assumed`: there is no source.
 */
export type Basis = 'live' | 'read' | 'assumed'

/** `local`: the fact needs functions, indexes or people that only the local cloud can make. It is skipped elsewhere. */
export type Needs = { readonly needs?: 'local' }

/** One fact about the platform, as the SDK shows it. */
export const fact = (basis: Basis, name: string, check: () => Promise<void>, { needs }: Needs = {}): void => {
  const run = needs === 'local' && !isLocal ? it.skip : it
  run(`${name} (${basis})`, check)
}
