import { CATALOG_FOLDER, CURRENT_FILE, FIRST_FILE, type FirstFile, MINUTE } from '@hongbao/types'
import { insertOrUpdate, type PublicFile, type PublishingPorts } from '../ports'

const POINTERS = 'pointers'

/**
 * The pointers are put once more after this time, because two runs at once can leave the older ones in place. By then no
 * run is under way that put older ones.
 */
export const POINTER_AGE_MS = 10 * MINUTE
/** A document of a larger text could not be read again. */
const REMEMBERED_BYTES = 500_000

type Texts = { readonly first: string; readonly current: string }

const put = async (ports: PublishingPorts, { first, current }: Texts): Promise<PublicFile> => {
  await ports.files.put(`${CATALOG_FOLDER}/${FIRST_FILE}`, first)
  return ports.files.put(`${CATALOG_FOLDER}/${CURRENT_FILE}`, current)
}

/**
 * Puts the pointers, and remembers their texts, so that a run that reads no campaign can put them once more. Answers
 * where `current.json` is, and whether the texts are remembered: large ones are not.
 */
export const putPointers = async (ports: PublishingPorts, file: FirstFile) => {
  const texts = { first: JSON.stringify(file), current: JSON.stringify(file.current) }
  const { id, address } = await put(ports, texts)
  const isRemembered = Buffer.byteLength(texts.first) <= REMEMBERED_BYTES
  if (isRemembered) {
    const record = { at: ports.clock.now(), texts }
    await insertOrUpdate(ports, 'upkeep', { _id: POINTERS, ...record }, { put: record })
  }
  return { id, address, isRemembered }
}

/** Puts the pointers once more when they were put ten minutes ago. Answers how many. */
export const putPointersAgain = async (ports: PublishingPorts): Promise<number> => {
  const { at, texts } = (await ports.documents.get('upkeep', POINTERS)) ?? {}
  if (at === undefined || texts === undefined || ports.clock.now() - at < POINTER_AGE_MS) return 0
  await put(ports, texts)
  await ports.documents.updateOne('upkeep', { _id: POINTERS, at }, { erase: ['texts', 'at'] })
  return 2
}
