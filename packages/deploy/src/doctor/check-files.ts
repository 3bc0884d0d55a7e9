import { CATALOG_FOLDER, CURRENT_FILE, CurrentFile, currentStep } from '@hongbao/types'
import * as v from 'valibot'
import { findDocuments } from '../observe/run-command'
import { type Check, type DoctorContext, type Finding, right, unknown, wrong } from './finding'

const Published = v.looseObject({ address: v.pipe(v.string(), v.url()) })

const Current = v.pipe(v.string(), v.parseJson(), CurrentFile)

const storageFinding = ({ observed }: DoctorContext): Omit<Finding, 'check'> =>
  observed.storageAccess === 'ADMINWRITE'
    ? right('everybody reads files, and only functions write them')
    : wrong(`the rule of storage is ${observed.storageAccess}`, 'Run npm run deploy -- --only storage.')

const ageOf = (cacheControl: string): number | undefined => {
  const [, age] = /max-age=(\d+)/.exec(cacheControl) ?? []
  return age === undefined ? undefined : Number(age)
}

const cacheFinding = ({ declared }: DoctorContext, cacheControl: string): Omit<Finding, 'check'> => {
  const path = `${CATALOG_FOLDER}/${CURRENT_FILE}`
  const wanted = declared.infrastructure.storage.cache.find(({ match }) => match === path)?.maxAgeSeconds
  const age = ageOf(cacheControl)
  if (age === undefined)
    return unknown(
      `${CURRENT_FILE} comes without a max-age`,
      'See step 2 of "By hand" that npm run deploy prints.',
    )
  return age === wanted
    ? right(`${CURRENT_FILE} is kept for ${age} s`)
    : wrong(
        `${CURRENT_FILE} is kept for ${age} s, and ${wanted} s are declared`,
        'Set the cache rules: CloudBase console, 云存储 → 缓存配置.',
      )
}

const fileFindings = async (
  context: DoctorContext,
  address: string,
): Promise<readonly Omit<Finding, 'check'>[]> => {
  const { status, cacheControl, body } = await context.fetchPublic(
    `${address}?t=${currentStep(context.pace.now())}`,
  )
  if (status !== 200)
    return [wrong(`${CURRENT_FILE} answers ${status} to anybody`, 'Run npm run deploy -- --only storage.')]
  if (!v.is(Current, body))
    return [
      wrong(
        `${CURRENT_FILE} has another form`,
        'Deploy the functions again: npm run deploy -- --only functions.',
      ),
    ]
  return [
    right(`${CURRENT_FILE} is read as a phone reads it, from ${new URL(address).host}`),
    cacheFinding(context, cacheControl),
  ]
}

/** The public files, read as the product reads them. */
export const publicFiles: Check = {
  name: 'public files',
  run: async (context) => {
    const { asking, environment } = context
    const filter = { _id: 'catalog' }
    const [published] = await findDocuments(asking, environment, 'published', { filter, limit: 1 })
    const rule = storageFinding(context)
    if (!v.is(Published, published))
      return [
        rule,
        unknown('no catalog is published yet', 'Publish a campaign, wait a minute, and run this again.'),
      ]
    return [rule, ...(await fileFindings(context, published.address))]
  },
}
