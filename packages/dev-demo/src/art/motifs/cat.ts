import { points } from '../drawing/geometry'
import { palette } from '../drawing/palette'
import { blob, stroke } from '../drawing/path'
import type { Sheet } from '../drawing/sheet'
import { fill, group, ink, type Mark } from '../drawing/svg'

/** A black cat from behind, seated at (0, 0), its tail hanging over the edge; it turns up on more than one cover. */
export function cat(sheet: Sheet): Mark {
  return group(
    {},
    fill(
      stroke(points('20,-6 40,24 34,60 52,84'), (t) => 15 - t * 6),
      palette.ink,
    ),
    fill(blob(points('0,-78 24,-62 36,-24 34,4 0,12 -34,4 -36,-24 -24,-62')), palette.ink),
    fill(blob(points('-25,-88 0,-106 25,-88 22,-66 0,-58 -22,-66')), palette.ink),
    fill('M-26 -84L-25 -118L-6 -100ZM26 -84L25 -118L6 -100Z', palette.ink),
    ink('M-25 -116L-6 -101Q0 -104 6 -101L25 -116L26 -84M24 -62Q36 -40 36 -10', sheet.gold(), 2),
  )
}
