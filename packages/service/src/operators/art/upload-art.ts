import { createHash } from 'node:crypto'
import { checkArt } from '@hongbao/domain'
import { answered, type Outcome, refused } from '@hongbao/types'
import {
  type ArtFile,
  artRules,
  type OperateData,
  type OperateRefusal,
  type OperateRequest,
  PART_BYTES,
} from '@hongbao/types/operate'
import { beginsWith, type Ports, type StoredUpload } from '../../ports'
import { logDeed } from '../desk/deeds'
import type { BrandDesk } from '../desk/desk'

/** Parts that are read at once: about 90 KB each as Base64, of 1 MB that one answer of the database may have. */
const PARTS_A_FIND = 8

const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const partId = (uploadId: string, part: number): string => `${uploadId}:${part}`

const partsOf = (bytes: number): number => Math.ceil(bytes / PART_BYTES)

/** Begins an upload. A file that is too large is refused before it is sent. */
export const beginArt = async (
  { ports, brand }: BrandDesk,
  { kind, bytes, sha256 }: OperateRequest<'art-begin'>,
): Promise<Outcome<OperateData<'art-begin'>, OperateRefusal>> => {
  if (bytes > artRules[kind].maxBytes) return refused('ART_TOO_LARGE')
  const _id = ports.chance.key(16)
  const upload = { _id, brandId: brand._id, kind, bytes, sha256, at: ports.clock.now() }
  await ports.documents.insert('uploads', upload)
  return answered({ uploadId: _id, parts: partsOf(bytes), partBytes: PART_BYTES })
}

const ownUpload = async (
  { ports, brand }: BrandDesk,
  uploadId: string,
): Promise<StoredUpload | undefined> => {
  const upload = await ports.documents.get('uploads', uploadId)
  return upload?.brandId === brand._id ? upload : undefined
}

/** Takes one part. A part that comes again changes nothing; parts may come in any order. */
export const takeArtPart = async (
  desk: BrandDesk,
  { uploadId, part, data }: OperateRequest<'art-part'>,
): Promise<Outcome<OperateData<'art-part'>, OperateRefusal>> => {
  const upload = await ownUpload(desk, uploadId)
  if (!upload || part >= partsOf(upload.bytes)) return refused('NO_UPLOAD')
  const { documents, clock } = desk.ports
  await documents.insert('parts', { _id: partId(uploadId, part), data, at: clock.now() })
  return answered({})
}

/** The bytes of an upload; undefined while a part is missing. */
const joinParts = async ({ documents }: Ports, { _id, bytes }: StoredUpload): Promise<Buffer | undefined> => {
  const parts: Buffer[] = []
  const count = partsOf(bytes)
  for (let from = 0; from < count; from += PARTS_A_FIND) {
    const some = Array.from({ length: Math.min(PARTS_A_FIND, count - from) }, (_, n) => from + n)
    const found = await Promise.all(some.map((part) => documents.get('parts', partId(_id, part))))
    for (const part of found) {
      if (!part) return undefined
      parts.push(Buffer.from(part.data, 'base64'))
    }
  }
  return Buffer.concat(parts)
}

const removeUpload = async ({ documents }: Ports, { _id }: StoredUpload): Promise<void> => {
  await documents.remove('parts', { _id: beginsWith(`${_id}:`) })
  await documents.remove('uploads', { _id })
}

/**
 * Puts an uploaded file into storage, under the hash of its bytes, after its bytes are checked. A refused file is
 * forgotten. The answer that was lost can be asked for again only by uploading the file again, which leads to the same
 * name.
 */
export const finishArt = async (
  desk: BrandDesk,
  { uploadId }: OperateRequest<'art-finish'>,
): Promise<Outcome<ArtFile, OperateRefusal>> => {
  const { ports, brand } = desk
  const upload = await ownUpload(desk, uploadId)
  if (!upload) return refused('NO_UPLOAD')
  const bytes = await joinParts(ports, upload)
  if (!bytes) return refused('PARTS_MISSING')
  const isAnnounced = bytes.length === upload.bytes && hashOfBytes(bytes) === upload.sha256
  const checked = isAnnounced ? checkArt(upload.kind, bytes) : undefined
  if (!checked?.ok) {
    await removeUpload(ports, upload)
    return refused(checked ? checked.refusal : 'ART_OTHER_BYTES')
  }
  const { ending, ...size } = checked.facts
  const { id, address } = await ports.artFiles.put(`covers/${brand._id}/${upload.sha256}.${ending}`, bytes)
  await removeUpload(ports, upload)
  await logDeed(desk, brand._id, 'art-added', { kind: upload.kind, file: id })
  return answered({ file: id, address, bytes: bytes.length, ...size })
}
