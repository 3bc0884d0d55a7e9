/** What a file is by its first bytes, whatever its name says. */
export type MediaType = 'png' | 'jpeg' | 'webp' | 'gif' | 'mp4' | 'unknown'

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

export const mediaTypeOf = (bytes: Uint8Array): MediaType => {
  if (bytes[0] === 0x89 && ascii(bytes, 1, 4) === 'PNG') return 'png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp'
  if (ascii(bytes, 0, 4) === 'GIF8') return 'gif'
  if (ascii(bytes, 4, 8) === 'ftyp') return 'mp4'
  return 'unknown'
}
