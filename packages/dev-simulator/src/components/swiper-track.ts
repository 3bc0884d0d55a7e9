export type TrackOptions = {
  readonly count: number
  readonly circular: boolean
  readonly vertical: boolean
}

/** Moves an item to its place when the swiper shows `position`, a fractional index. */
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

/** The shortest offset on a circle of `count` items: from minus half a turn to half a turn. */
export const wrapOffset = (offset: number, count: number): number => {
  const half = count / 2
  return ((((offset + half) % count) + count) % count) - half
}

/** The index of the item that a swiper shows for `wanted`: counted around the circle, or limited to the ends. */
export const indexAt = (wanted: number, count: number, last: number, circular: boolean): number => {
  if (count === 0 || !Number.isFinite(wanted)) return 0
  if (circular) return ((wanted % count) + count) % count
  return Math.min(last, Math.max(0, wanted))
}
