export type TrackOptions = {
  readonly count: number
  readonly circular: boolean
  readonly vertical: boolean
}

/** Puts one item where it is seen from `position`, a fractional index; a circular track has no ends. */
export const placeItem = (
  item: HTMLElement,
  index: number,
  position: number,
  options: TrackOptions,
): void => {
  const offset = options.circular ? wrapOffset(index - position, options.count) : index - position
  const percent = `${offset * 100}%`
  item.style.transform = options.vertical ? `translate3d(0, ${percent}, 0)` : `translate3d(${percent}, 0, 0)`
}

/** The nearest way round: an offset between minus half a turn and half a turn. */
export const wrapOffset = (offset: number, count: number): number => {
  const half = count / 2
  return ((((offset + half) % count) + count) % count) - half
}

/** The item that a wanted index means: around the circle, or held at the ends. */
export const indexAt = (wanted: number, count: number, last: number, circular: boolean): number => {
  if (count === 0 || !Number.isFinite(wanted)) return 0
  if (circular) return ((wanted % count) + count) % count
  return Math.min(last, Math.max(0, wanted))
}
