/** How an assumption is known. `measured` names a command of this repository that gives the figure. */
export type Source =
  | { readonly kind: 'measured'; readonly command: string }
  | { readonly kind: 'published'; readonly by: string }
  | { readonly kind: 'assumed'; readonly because: string }

/** A number that the simulation rests on. `low` and `high` bound what is plausible; the tornado chart tries both. */
export type Assumption = {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly unit: string
  readonly what: string
  readonly source: Source
}

export const assumed = (because: string): Source => ({ kind: 'assumed', because })
export const published = (by: string): Source => ({ kind: 'published', by })
export const measured = (command: string): Source => ({ kind: 'measured', command })

/** Says where a figure comes from, in one line. */
export const describeSource = (source: Source): string => {
  switch (source.kind) {
    case 'measured':
      return `measured: ${source.command}`
    case 'published':
      return source.by
    case 'assumed':
      return `assumed: ${source.because}`
  }
}
