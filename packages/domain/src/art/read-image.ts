/** What the bytes of an image say of it. */
export type ImageFacts = {
  readonly kind: 'png' | 'jpeg' | 'webp'
  readonly width: number
  readonly height: number
  readonly alpha: boolean
}

const text = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length))

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n'
const PNG_COLOUR_TYPES_WITH_ALPHA = [4, 6]

/**
 * PNG (W3C PNG, third edition, 5): a signature and chunks, the first `IHDR`, the last `IEND`, and nothing after it.
 * Undefined when the chunks do not add up.
 */
const readPng = (bytes: Uint8Array): ImageFacts | undefined => {
  const data = view(bytes)
  let facts: ImageFacts | undefined
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = data.getUint32(at)
    const name = text(bytes, at + 4, 4)
    const next = at + 12 + length
    if (next > bytes.length) return undefined
    if (facts === undefined) {
      if (name !== 'IHDR' || length !== 13) return undefined
      const alpha = PNG_COLOUR_TYPES_WITH_ALPHA.includes(bytes[at + 17] ?? 0)
      facts = { kind: 'png', width: data.getUint32(at + 8), height: data.getUint32(at + 12), alpha }
    }
    if (name === 'tRNS') facts = { ...facts, alpha: true }
    if (name === 'IEND') return next === bytes.length ? facts : undefined
    at = next
  }
  return undefined
}

/** Markers that begin a frame (ITU T.81, table B.1): C0–CF without DHT, JPG and DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** JPEG (ITU T.81, annex B): segments until the scan; the frame tells the size. The file ends with EOI. */
const readJpeg = (bytes: Uint8Array): ImageFacts | undefined => {
  const data = view(bytes)
  if (bytes.length < 4 || data.getUint16(bytes.length - 2) !== 0xffd9) return undefined
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker))
      return { kind: 'jpeg', height: data.getUint16(at + 5), width: data.getUint16(at + 7), alpha: false }
    if (marker === 0xda) return undefined
    at += 2 + data.getUint16(at + 2)
  }
  return undefined
}

const uint24 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)

/** WebP (RFC 9649): RIFF of exactly this length, whose first chunk is VP8, VP8L or VP8X. */
const readWebp = (bytes: Uint8Array): ImageFacts | undefined => {
  const data = view(bytes)
  if (bytes.length < 30 || data.getUint32(4, true) + 8 !== bytes.length) return undefined
  switch (text(bytes, 12, 4)) {
    case 'VP8X':
      return {
        kind: 'webp',
        width: uint24(bytes, 24) + 1,
        height: uint24(bytes, 27) + 1,
        alpha: ((bytes[20] ?? 0) & 0x10) !== 0,
      }
    case 'VP8L': {
      if (bytes[20] !== 0x2f) return undefined
      const bits = data.getUint32(21, true)
      const [width, height] = [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
      return { kind: 'webp', width, height, alpha: ((bits >>> 28) & 1) === 1 }
    }
    case 'VP8 ': {
      if (uint24(bytes, 23) !== 0x2a019d) return undefined
      const [width, height] = [data.getUint16(26, true) & 0x3fff, data.getUint16(28, true) & 0x3fff]
      return { kind: 'webp', width, height, alpha: false }
    }
    default:
      return undefined
  }
}

/** What the first bytes say a file is. Its name says nothing. */
export const imageKind = (bytes: Uint8Array): ImageFacts['kind'] | undefined => {
  if (text(bytes, 0, 8) === PNG_SIGNATURE) return 'png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP') return 'webp'
  return undefined
}

/** Reads an image's headers. `broken`: it begins as an image and is not a whole one. Undefined: it is none. */
export const readImage = (bytes: Uint8Array): ImageFacts | 'broken' | undefined => {
  switch (imageKind(bytes)) {
    case 'png':
      return readPng(bytes) ?? 'broken'
    case 'jpeg':
      return readJpeg(bytes) ?? 'broken'
    case 'webp':
      return readWebp(bytes) ?? 'broken'
    default:
      return undefined
  }
}
