import { createHash } from 'node:crypto'
import { infrastructure } from '@hongbao/cloud-kit/infrastructure'
import { unzipSync } from 'fflate'
import { uploadPackage } from '../apply/apply-function'
import { assertConfirmed } from '../commands/confirm'
import { DeployError } from '../deploy-error'
import type { Asking } from '../management/asking'
import type { Pace } from '../management/management'
import { observeEnvironment } from '../observe/observe-environment'
import { observeAddress, observeFunction } from '../observe/observe-function'
import type { Package } from '../plan/declared'
import type { Environment, KeptPackage, ObservedFunction } from '../plan/observed'

export type Rollback = { readonly asking: Asking; readonly pace: Pace; readonly envId: string }

/** The newest kept package that was kept before the present one. A present one that was not kept is newer than all. */
export const packageBefore = ({
  kept,
  mark,
}: Pick<ObservedFunction, 'kept' | 'mark'>): KeptPackage | undefined => {
  const present = kept.findLast(({ zip }) => zip === mark?.zip)?.version ?? Number.POSITIVE_INFINITY
  return kept.findLast(({ version, zip }) => version < present && zip !== mark?.zip)
}

const assertPackage = (zip: Uint8Array, name: string): void => {
  try {
    if (unzipSync(zip)['index.js']) return
  } catch {
    // What is said below holds for a damaged one, too.
  }
  throw new DeployError(
    `The kept package of ${name} cannot be read. Check out the release before and deploy it instead.`,
  )
}

const fetchPackage = async (
  asking: Asking,
  environment: Environment,
  name: string,
  { version, zip: hash }: KeptPackage,
): Promise<Package> => {
  const { Url } = await observeAddress(asking, environment, name, String(version))
  if (!Url)
    throw new DeployError(
      `The platform tells no address of package ${version} of ${name}. Deploy the release before instead.`,
    )
  const zip = await asking.download(Url)
  assertPackage(zip, name)
  return { zip, hash }
}

const WHAT_STAYS =
  'Only the code goes back. Indexes, rules, timers, memory and the runtime stay as they are, and so do documents that the newer code has written.'

const sha256 = (zip: Uint8Array): string => createHash('sha256').update(zip).digest('hex')

/** Puts the package before the present one back into a function. Any computer with a key can do it. */
export const rollBack = async (
  { asking, pace, envId }: Rollback,
  name: string,
  confirmed: string | undefined,
): Promise<void> => {
  const known = infrastructure.functions.some((each) => each.name === name)
  if (!known)
    throw new DeployError(
      `There is no function ${JSON.stringify(name)}; there are ${infrastructure.functions.map((each) => each.name).join(', ')}.`,
    )
  const environment = await observeEnvironment(asking, envId)
  const found = await observeFunction(asking, environment, name)
  if (!found) throw new DeployError(`${envId} has no function ${name}.`)
  const before = packageBefore(found)
  if (!before)
    throw new DeployError(
      `${envId} keeps no package of ${name} from before. Check out the release before and deploy it.`,
    )
  console.log(
    `Put package ${before.version} (${before.zip.slice(0, 12)}) back into ${name}; ${found.mark?.zip.slice(0, 12) ?? 'unknown code'} runs now.`,
  )
  console.log(WHAT_STAYS)
  await assertConfirmed(envId, confirmed)
  const packed = await fetchPackage(asking, environment, name, before)
  if (sha256(packed.zip) !== packed.hash)
    console.log('The platform packed it anew: its bytes are not those that were uploaded.')
  const context = { asking, pace, environment, declared: { infrastructure, packages: new Map() } }
  await uploadPackage(context, name, packed)
  console.log(
    `Done. ${name} runs package ${before.version} again. The next npm run deploy uploads what is built.`,
  )
}
