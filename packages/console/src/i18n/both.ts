import type { Localized } from '@hongbao/types'

export type Locale = keyof Localized

/** Words of one part of the console. The type follows the Chinese ones, so that the compiler finds what English lacks. */
export const both = <Words>(words: {
  readonly zh: Words
  readonly en: NoInfer<Words>
}): { readonly zh: Words; readonly en: Words } => words
