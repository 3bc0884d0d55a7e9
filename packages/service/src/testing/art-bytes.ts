/** Files as bytes, with headers only: what the checks of art read. */

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0))
const uint32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff)
const uint16 = (value: number): number[] => [(value >>> 8) & 0xff, value & 0xff]

const chunk = (name: string, data: readonly number[]): number[] => [
  ...uint32(data.length),
  ...ascii(name),
  ...data,
  ...uint32(0),
]

/** `colour`: 2 without alpha, 6 with. `extra`: chunks between the header and the end. */
export const pngOf = (width: number, height: number, colour = 2, extra: readonly number[] = []): Uint8Array =>
  Uint8Array.from([
    ...[0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a],
    ...chunk('IHDR', [...uint32(width), ...uint32(height), 8, colour, 0, 0, 0]),
    ...extra,
    ...chunk('IDAT', [0]),
    ...chunk('IEND', []),
  ])

export const pngTransparency = chunk('tRNS', [0, 0])

export const jpegOf = (width: number, height: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xd8],
    ...[0xff, 0xe0, ...uint16(16), ...ascii('JFIF'), 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
    ...[
      0xff,
      0xc0,
      ...uint16(17),
      8,
      ...uint16(height),
      ...uint16(width),
      3,
      1,
      0x22,
      0,
      2,
      0x11,
      1,
      3,
      0x11,
      1,
    ],
    ...[0xff, 0xda, ...uint16(12), 3, 1, 0, 2, 0x11, 3, 0x11, 0, 0x3f, 0],
    ...[0x12, 0x34],
    ...[0xff, 0xd9],
  ])

const little32 = (value: number): number[] => uint32(value).reverse()
const little24 = (value: number): number[] => little32(value).slice(0, 3)

export const webpOf = (width: number, height: number, alpha = false): Uint8Array => {
  const header = [alpha ? 0x10 : 0, 0, 0, 0, ...little24(width - 1), ...little24(height - 1)]
  const body = [...ascii('WEBP'), ...ascii('VP8X'), ...little32(header.length), ...header]
  return Uint8Array.from([...ascii('RIFF'), ...little32(body.length), ...body])
}

const box = (name: string, data: readonly number[]): number[] => [
  ...uint32(data.length + 8),
  ...ascii(name),
  ...data,
]

/** `codec`: `avc1` is H.264, `hvc1` is H.265. */
export const mp4Of = (seconds: number, codec = 'avc1'): Uint8Array => {
  const header = box('mvhd', [
    ...uint32(0),
    ...uint32(0),
    ...uint32(0),
    ...uint32(1_000),
    ...uint32(seconds * 1_000),
  ])
  const samples = box('stsd', [...uint32(0), ...uint32(1), ...box(codec, uint32(0))])
  const track = box('trak', box('mdia', box('minf', box('stbl', samples))))
  const movie = box('moov', [...header, ...track])
  return Uint8Array.from([...box('ftyp', ascii('isom')), ...movie, ...box('mdat', [0, 0])])
}
