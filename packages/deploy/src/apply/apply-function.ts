import type { CloudFunction } from '@hongbao/cloud-kit/infrastructure'
import { DeployError } from '../deploy-error'
import { LookAgain } from '../management/asking'
import { plainHash, writeKept, writeMark } from '../observe/mark'
import { functionFields, observeAddress, observeDetail } from '../observe/observe-function'
import { type Package, runtimeOf } from '../plan/declared'
import type { Context } from './context'
import { until } from './until'

const HANDLER = 'index.main'

const base64 = (zip: Uint8Array): string => Buffer.from(zip).toString('base64')

const packageOf = ({ declared }: Context, name: string): Package => {
  const found = declared.packages.get(name)
  if (!found) throw new DeployError(`There is no package of ${name}. Run npm run build, and run this again.`)
  return found
}

const FAILED = ['CreateFailed', 'UpdateFailed']

const ready = ({ asking, environment, pace }: Context, name: string): Promise<void> =>
  until(pace, `The function ${name}`, async () => {
    const detail = await observeDetail(asking, environment, name)
    if (!detail) throw new LookAgain(`${name} is gone`)
    if (FAILED.includes(detail.Status))
      throw new DeployError(
        `The function ${name} is in the state ${detail.Status}${detail.StatusDesc ? ` (${detail.StatusDesc})` : ''}. Look at it in the CloudBase console, and run this again.`,
      )
    return detail.Status === 'Active'
  })

type Sizes = Pick<CloudFunction, 'memoryMb' | 'timeoutSeconds'>

const configure = async (context: Context, name: string, fields: object): Promise<void> => {
  const { asking, environment } = context
  await asking.write('scf', 'UpdateFunctionConfiguration', {
    ...functionFields(environment, name),
    ...fields,
  })
  await ready(context, name)
}

/** Writes down what was uploaded, and what the platform says of its own copy, so that the next plan can compare. */
const mark = async (context: Context, name: string, zip: string): Promise<void> => {
  const { CodeSha256 } = await observeAddress(context.asking, context.environment, name)
  await configure(context, name, {
    Description: writeMark({ zip, stored: plainHash(CodeSha256 ?? undefined) }),
  })
}

/** Puts a package in the place of what runs. Calls in flight end on the old code (the platform's own doing). */
export const uploadPackage = async (
  context: Context,
  name: string,
  { zip, hash }: Package,
): Promise<void> => {
  const { asking, environment } = context
  await asking.write('scf', 'UpdateFunctionCode', {
    ...functionFields(environment, name),
    Handler: HANDLER,
    InstallDependency: 'FALSE',
    Code: { ZipFile: base64(zip) },
  })
  await ready(context, name)
  await mark(context, name, hash)
}

export const uploadCode = (context: Context, { name }: CloudFunction): Promise<void> =>
  uploadPackage(context, name, packageOf(context, name))

/** `Role` and `Stamp` are what the SDK sends with every function of a mini program's environment. */
export const createFunction = async (context: Context, declared: CloudFunction): Promise<void> => {
  const { asking, environment } = context
  const { name, memoryMb, timeoutSeconds } = declared
  const { zip, hash } = packageOf(context, name)
  await asking.write('scf', 'CreateFunction', {
    ...functionFields(environment, name),
    Handler: HANDLER,
    Runtime: runtimeOf(context.declared.infrastructure),
    MemorySize: memoryMb,
    Timeout: timeoutSeconds,
    InstallDependency: 'FALSE',
    Role: 'TCB_QcsRole',
    Stamp: 'MINI_QCBASE',
    Code: { ZipFile: base64(zip) },
  })
  await ready(context, name)
  await mark(context, name, hash)
}

/** The platform cannot change a runtime, so the function goes and comes back. Until it is back, calls to it fail. */
export const recreateFunction = async (context: Context, declared: CloudFunction): Promise<void> => {
  const { asking, environment } = context
  await asking.write('scf', 'DeleteFunction', functionFields(environment, declared.name))
  await createFunction(context, declared)
}

export const changeSizes = (context: Context, { name, memoryMb, timeoutSeconds }: Sizes & { name: string }) =>
  configure(context, name, { MemorySize: memoryMb, Timeout: timeoutSeconds })

export const setTimer = (
  { asking, environment }: Context,
  functionName: string,
  timer: { readonly name: string; readonly cron: string },
): Promise<void> =>
  asking.write('scf', 'BatchCreateTrigger', {
    ...functionFields(environment, functionName),
    Triggers: JSON.stringify([{ TriggerName: timer.name, Type: 'timer', TriggerDesc: timer.cron }]),
    Count: 1,
  })

export const deleteTimer = (
  { asking, environment }: Context,
  functionName: string,
  name: string,
): Promise<void> =>
  asking.write('scf', 'DeleteTrigger', {
    ...functionFields(environment, functionName),
    TriggerName: name,
    Type: 'timer',
  })

export const keepPackage = (context: Context, name: string): Promise<void> =>
  context.asking.write('scf', 'PublishVersion', {
    ...functionFields(context.environment, name),
    Description: writeKept(packageOf(context, name).hash),
  })

/**
 * Without a qualifier this action deletes the whole function, so the number is checked here again.
 * Source: `DeleteFunctionRequest.Qualifier` in Tencent's own SDK.
 */
export const forgetPackage = (
  { asking, environment }: Context,
  name: string,
  version: number,
): Promise<void> => {
  if (!Number.isInteger(version) || version < 1) throw new Error(`${version} is no version of ${name}`)
  return asking.write('scf', 'DeleteFunction', {
    ...functionFields(environment, name),
    Qualifier: String(version),
  })
}
