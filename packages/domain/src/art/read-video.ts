/** What the boxes of an MP4 file say of it. */
export type VideoFacts = { readonly h264: boolean; readonly seconds: number }

type Box = { readonly name: string; readonly from: number; readonly to: number }

const name = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))

/** The boxes between two places (ISO 14496-12, 4.2). Undefined when their sizes do not add up. */
const boxesIn = (bytes: Uint8Array, from: number, to: number): Box[] | undefined => {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const boxes: Box[] = []
  for (let at = from; at < to; ) {
    if (at + 8 > to) return undefined
    const short = data.getUint32(at)
    const isLong = short === 1
    if (isLong && at + 16 > to) return undefined
    const size = isLong ? Number(data.getBigUint64(at + 8)) : short === 0 ? to - at : short
    const header = isLong ? 16 : 8
    if (size < header || at + size > to) return undefined
    boxes.push({ name: name(bytes, at + 4), from: at + header, to: at + size })
    at += size
  }
  return boxes
}

/** The boxes at a path, such as `trak/mdia`. */
const find = (bytes: Uint8Array, inside: Box, path: readonly string[]): Box[] => {
  const [first, ...rest] = path
  if (first === undefined) return [inside]
  const inner = boxesIn(bytes, inside.from, inside.to) ?? []
  return inner.filter((box) => box.name === first).flatMap((box) => find(bytes, box, rest))
}

/** Seconds by `mvhd` (ISO 14496-12, 8.2.2), whose version decides how wide its fields are. */
const secondsOf = (bytes: Uint8Array, { from, to }: Box): number | undefined => {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isWide = bytes[from] === 1
  if (to - from < (isWide ? 32 : 20)) return undefined
  const scale = data.getUint32(from + (isWide ? 20 : 12))
  const length = isWide ? Number(data.getBigUint64(from + 24)) : data.getUint32(from + 16)
  return scale === 0 ? undefined : length / scale
}

/** A sample description begins with its count; the entry's name is the codec. */
const codecOf = (bytes: Uint8Array, { from }: Box): string => name(bytes, from + 12)

const SAMPLES = ['trak', 'mdia', 'minf', 'stbl', 'stsd']

/** Reads an MP4 file's boxes. `broken`: it begins as one and is not a whole one. Undefined: it is none. */
export const readVideo = (bytes: Uint8Array): VideoFacts | 'broken' | undefined => {
  if (name(bytes, 4) !== 'ftyp') return undefined
  const movie = boxesIn(bytes, 0, bytes.length)?.find((box) => box.name === 'moov')
  const header = movie && find(bytes, movie, ['mvhd'])[0]
  const seconds = header && secondsOf(bytes, header)
  if (!movie || seconds === undefined) return 'broken'
  const codecs = find(bytes, movie, SAMPLES).map((box) => codecOf(bytes, box))
  return { h264: codecs.some((codec) => codec === 'avc1' || codec === 'avc3'), seconds }
}
