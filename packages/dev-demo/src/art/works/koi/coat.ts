import { palette } from '../../drawing/palette'

/** How one fish is coloured; `patches` are places along its spine, as [t, side, size]. */
export type Coat = {
  readonly body: string
  readonly patch: string
  readonly fin: string
  readonly patches: readonly (readonly [t: number, side: number, size: number])[]
}

/** White with red, as the koi called kohaku. */
export const KOHAKU: Coat = {
  body: palette.paper,
  patch: palette.vermilion,
  fin: palette.paper,
  patches: [
    [0.1, 0, 0.34],
    [0.3, 0.3, 0.5],
    [0.42, -0.5, 0.36],
    [0.64, 0.2, 0.5],
    [0.86, -0.1, 0.3],
  ],
}

/** Red all over, darker along the back. */
export const BENIGOI: Coat = {
  body: palette.persimmon,
  patch: palette.cinnabar,
  fin: palette.apricot,
  patches: [
    [0.2, 0, 0.4],
    [0.36, 0.1, 0.5],
    [0.52, -0.1, 0.5],
    [0.68, 0, 0.42],
    [0.84, 0, 0.3],
  ],
}
