import type { Collection, Index } from '@hongbao/cloud-kit/infrastructure'
import { LookAgain } from '../management/asking'
import { insertDocument, removeDocument } from '../observe/run-command'
import { type Check, type DoctorContext, type Finding, right, unknown, wrong } from './finding'

/** The same names in every run, so that a run that was cut leaves nothing that the next one does not remove. */
const PROBES = ['probe-of-the-doctor-1', 'probe-of-the-doctor-2'] as const

/** A value that nothing else has: the product names units and people by hashes and random names. */
const VALUE = 'probe-of-the-doctor'

const removeProbes = async ({ asking, environment }: DoctorContext, collection: string): Promise<void> => {
  for (const each of PROBES) await removeDocument(asking, environment, collection, each)
}

const probeOf = ({ keys }: Index, _id: string) => ({
  ...Object.fromEntries(keys.map(([field]) => [field, VALUE])),
  _id,
  void: true,
})

const isDuplicate = (error: unknown): boolean =>
  error instanceof LookAgain && error.message.includes('E11000')

/** Inserts two documents that the index must not let stand together. Nothing of them stays. */
const refusesTwice = async (context: DoctorContext, collection: string, index: Index): Promise<boolean> => {
  const { asking, environment } = context
  await removeProbes(context, collection)
  try {
    await insertDocument(asking, environment, collection, probeOf(index, PROBES[0]))
    await insertDocument(asking, environment, collection, probeOf(index, PROBES[1]))
    return false
  } catch (error) {
    if (isDuplicate(error)) return true
    throw error
  } finally {
    await removeProbes(context, collection)
  }
}

const tryIndex = async (
  context: DoctorContext,
  { name }: Collection,
  index: Index,
): Promise<Omit<Finding, 'check'>> => {
  try {
    return (await refusesTwice(context, name, index))
      ? right(`${name} refuses a second document with the same ${index.name}`)
      : wrong(
          `${name} takes a second document with the same ${index.name}: it could oversell`,
          'Pause all campaigns and run npm run deploy -- --only database.',
        )
  } catch (error) {
    return unknown(`${name}, ${index.name}: ${(error as Error).message}`)
  }
}

/** A unique index is tried, because a report of one that does not hold would cost more than anything else. */
export const uniqueIndexes: Check = {
  name: 'unique indexes hold',
  run: async (context) => {
    const findings: Omit<Finding, 'check'>[] = []
    for (const collection of context.declared.infrastructure.collections) {
      if (!context.observed.collections.has(collection.name)) continue
      for (const index of collection.indexes.filter(({ unique }) => unique))
        findings.push(await tryIndex(context, collection, index))
    }
    return findings
  },
}
