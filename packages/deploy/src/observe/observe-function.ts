import * as v from 'valibot'
import type { Asking } from '../management/asking'
import type { Environment, KeptPackage, ObservedFunction, ObservedTimer } from '../plan/observed'
import { plainHash, readKept, readMark } from './mark'

const Detail = v.object({
  Status: v.string(),
  StatusDesc: v.nullish(v.string(), ''),
  Runtime: v.nullish(v.string(), ''),
  MemorySize: v.number(),
  Timeout: v.number(),
  Description: v.nullish(v.string(), ''),
  Triggers: v.nullish(
    v.array(v.object({ TriggerName: v.string(), Type: v.string(), TriggerDesc: v.nullish(v.string(), '') })),
    [],
  ),
})

const Address = v.object({ Url: v.nullish(v.string(), ''), CodeSha256: v.nullish(v.string()) })

const Versions = v.object({
  Versions: v.nullish(v.array(v.object({ Version: v.string(), Description: v.nullish(v.string(), '') })), []),
})

const Cron = v.pipe(v.string(), v.parseJson(), v.object({ cron: v.string() }))

/** The platform tells a timer's times as they were given, or inside JSON. */
const cronOf = (description: string): string => {
  const parsed = v.safeParse(Cron, description)
  return parsed.success ? parsed.output.cron : description
}

export const functionFields = ({ envId }: Environment, name: string) => ({
  FunctionName: name,
  Namespace: envId,
})

/** Undefined when there is no such function. */
export const observeDetail = (asking: Asking, environment: Environment, name: string) =>
  asking.find('scf', 'GetFunction', { ...functionFields(environment, name), ShowCode: 'FALSE' }, Detail)

/** Where the code of a version can be downloaded, and the platform's hash of it. */
export const observeAddress = (asking: Asking, environment: Environment, name: string, version = '$LATEST') =>
  asking.read(
    'scf',
    'GetFunctionAddress',
    { ...functionFields(environment, name), Qualifier: version },
    Address,
  )

const PAGE = 50

export const observeKept = async (
  asking: Asking,
  environment: Environment,
  name: string,
): Promise<readonly KeptPackage[]> => {
  const kept: KeptPackage[] = []
  for (let Offset = 0; ; Offset += PAGE) {
    const page = { ...functionFields(environment, name), Offset, Limit: PAGE }
    const versions = (await asking.read('scf', 'ListVersionByFunction', page, Versions)).Versions ?? []
    for (const { Version, Description } of versions) {
      const zip = readKept(Description ?? '')
      if (zip !== undefined && /^\d+$/.test(Version)) kept.push({ version: Number(Version), zip })
    }
    if (versions.length < PAGE) return kept.sort((a, b) => a.version - b.version)
  }
}

const timersOf = (triggers: v.InferOutput<typeof Detail>['Triggers']): readonly ObservedTimer[] =>
  (triggers ?? [])
    .filter(({ Type }) => Type === 'timer')
    .map(({ TriggerName, TriggerDesc }) => ({ name: TriggerName, cron: cronOf(TriggerDesc ?? '') }))

/** Undefined when there is no such function. A function whose creation failed has no code and no versions. */
export const observeFunction = async (
  asking: Asking,
  environment: Environment,
  name: string,
): Promise<ObservedFunction | undefined> => {
  const detail = await observeDetail(asking, environment, name)
  if (!detail) return undefined
  const common = {
    name,
    status: detail.Status,
    runtime: detail.Runtime ?? '',
    memoryMb: detail.MemorySize,
    timeoutSeconds: detail.Timeout,
    mark: readMark(detail.Description ?? ''),
    timers: timersOf(detail.Triggers),
  }
  if (detail.Status === 'CreateFailed') return { ...common, stored: plainHash(undefined), kept: [] }
  const address = await observeAddress(asking, environment, name)
  return {
    ...common,
    stored: plainHash(address.CodeSha256 ?? undefined),
    kept: await observeKept(asking, environment, name),
  }
}
