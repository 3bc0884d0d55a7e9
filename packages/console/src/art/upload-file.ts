import type { ArtFile, ArtKind } from '@hongbao/types/operate'
import type { Ask } from '../api/create-client'
import type { Reply } from '../api/reply'

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const base64Of = (bytes: Uint8Array): string => {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** A part whose answer did not arrive is sent again so often. */
const ATTEMPTS = 5
const PAUSE_MS = 1_500

type Ports = { readonly ask: Ask; readonly wait: (ms: number) => Promise<void> }
export type Progress = (share: number) => void

/** Sends until the function answered, a few times. Parts may arrive twice. */
const insist = async <Data>({ wait }: Ports, send: () => Promise<Reply<Data>>): Promise<Reply<Data>> => {
  let reply = await send()
  for (let attempt = 1; 'problem' in reply && attempt < ATTEMPTS; attempt += 1) {
    await wait(PAUSE_MS * attempt)
    reply = await send()
  }
  return reply
}

/** Uploads a file in parts, over a network that may be bad. */
export const uploadFile = async (
  ports: Ports,
  brandId: string,
  kind: ArtKind,
  file: Blob,
  progress: Progress,
): Promise<Reply<ArtFile>> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sha256 = hexOf(await crypto.subtle.digest('SHA-256', bytes))
  const begun = await insist(ports, () =>
    ports.ask<'art-begin'>({ action: 'art-begin', brandId, kind, bytes: bytes.length, sha256 }),
  )
  if (!begun.ok) return begun
  const { uploadId, parts, partBytes } = begun.data
  for (let part = 0; part < parts; part += 1) {
    const data = base64Of(bytes.subarray(part * partBytes, (part + 1) * partBytes))
    const sent = await insist(ports, () =>
      ports.ask<'art-part'>({ action: 'art-part', brandId, uploadId, part, data }),
    )
    if (!sent.ok) return sent
    progress((part + 1) / parts)
  }
  return insist(ports, () => ports.ask<'art-finish'>({ action: 'art-finish', brandId, uploadId }))
}
