import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { State, StoredFunction } from '../state'
import { TencentError } from '../tencent-error'
import type { Action, World } from './action'
import { fieldsOf } from './fields'

const named = { FunctionName: v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/)), Namespace: v.string() }
const ZipFile = v.pipe(v.string(), v.base64(), v.minLength(8))
/** Which signs a description may have. Source: `CreateFunctionRequest.Description` in Tencent's own SDK. */
const Description = v.optional(v.pipe(v.string(), v.maxLength(1000), v.regex(/^[\w\p{Script=Han} ,.\n]*$/u)))
const MemorySize = v.pipe(v.number(), v.minValue(64), v.maxValue(3072))
const Timeout = v.pipe(v.number(), v.minValue(1), v.maxValue(900))
const LATEST = '$LATEST'

const find = (state: State, name: string): StoredFunction => {
  const found = state.functions.get(name)
  if (!found) throw new TencentError('ResourceNotFound.Function', `no function ${name}`)
  return found
}

/** The function, for a change. While it is being created or changed the platform refuses another change. */
const findIdle = (state: State, name: string): StoredFunction => {
  const found = find(state, name)
  if (found.status === 'Creating' || found.status === 'Updating')
    throw new TencentError('FailedOperation.FunctionStatusError', `function ${name} is ${found.status}`)
  return found
}

const createFunction: Action = (params, { state, looks }) => {
  const given = fieldsOf(
    v.object({
      ...named,
      Handler: v.string(),
      Runtime: v.pipe(v.string(), v.regex(/^Nodejs\d+\.\d+$/)),
      MemorySize,
      Timeout,
      Description,
      InstallDependency: v.picklist(['TRUE', 'FALSE']),
      Role: v.literal('TCB_QcsRole'),
      Stamp: v.literal('MINI_QCBASE'),
      Code: v.object({ ZipFile }),
    }),
    params,
  )
  if (state.functions.has(given.FunctionName))
    throw new TencentError('ResourceInUse.FunctionName', `there is a function ${given.FunctionName}`)
  state.functions.set(given.FunctionName, {
    runtime: given.Runtime,
    handler: given.Handler,
    memoryMb: given.MemorySize,
    timeoutSeconds: given.Timeout,
    description: given.Description ?? '',
    code: Buffer.from(given.Code.ZipFile, 'base64'),
    status: 'Creating',
    looks,
    triggers: [],
    versions: [],
    published: 0,
  })
  return {}
}

const listFunctions: Action = (params, { state }) => {
  const { Limit, Offset } = fieldsOf(
    v.object({ EnvId: v.string(), Limit: v.number(), Offset: v.number() }),
    params,
  )
  const all = [...state.functions.entries()]
  return {
    Functions: all
      .slice(Offset, Offset + Limit)
      .map(([FunctionName, { runtime, status }]) => ({ FunctionName, Runtime: runtime, Status: status })),
    TotalCount: all.length,
  }
}

const getFunction: Action = (params, { state }) => {
  const { FunctionName } = fieldsOf(v.object(named), params)
  const found = find(state, FunctionName)
  if (found.status === 'Creating' || found.status === 'Updating') {
    found.looks -= 1
    if (found.looks <= 0) found.status = 'Active'
  }
  return {
    FunctionName,
    Status: found.status,
    StatusDesc: '',
    Runtime: found.runtime,
    Handler: found.handler,
    MemorySize: found.memoryMb,
    Timeout: found.timeoutSeconds,
    Description: found.description,
    CodeSize: found.code.length,
    Triggers: found.triggers.map(({ name, cron }) => ({
      TriggerName: name,
      Type: 'timer',
      TriggerDesc: JSON.stringify({ cron }),
      Enable: 1,
    })),
  }
}

const codeOf = (found: StoredFunction, qualifier: string): Buffer => {
  if (qualifier === LATEST) return found.code
  const kept = found.versions.find(({ version }) => version === qualifier)
  if (!kept) throw new TencentError('ResourceNotFound.FunctionVersion', `no version ${qualifier}`)
  return kept.code
}

const getFunctionAddress: Action = (params, { state, addressOf }) => {
  const { FunctionName, Qualifier } = fieldsOf(
    v.object({ ...named, Qualifier: v.optional(v.string(), LATEST) }),
    params,
  )
  const code = codeOf(find(state, FunctionName), Qualifier)
  return {
    Url: addressOf(FunctionName, Qualifier),
    CodeSha256: createHash('sha256').update(code).digest('base64'),
  }
}

const updating = (found: StoredFunction, { looks }: World): void => {
  found.status = 'Updating'
  found.looks = looks
}

const updateCode: Action = (params, world) => {
  const { FunctionName, Code } = fieldsOf(
    v.object({
      ...named,
      Handler: v.string(),
      InstallDependency: v.picklist(['TRUE', 'FALSE']),
      Code: v.object({ ZipFile }),
    }),
    params,
  )
  const found = findIdle(world.state, FunctionName)
  found.code = Buffer.from(Code.ZipFile, 'base64')
  updating(found, world)
  return {}
}

/** Memory, time and description. A runtime and a handler are given at the creation only. */
const updateConfiguration: Action = (params, world) => {
  const given = fieldsOf(
    v.strictObject({
      ...named,
      MemorySize: v.optional(MemorySize),
      Timeout: v.optional(Timeout),
      Description,
    }),
    params,
  )
  const found = findIdle(world.state, given.FunctionName)
  found.memoryMb = given.MemorySize ?? found.memoryMb
  found.timeoutSeconds = given.Timeout ?? found.timeoutSeconds
  found.description = given.Description ?? found.description
  updating(found, world)
  return {}
}

/** Without a `Qualifier` the function and all its versions go. */
const deleteFunction: Action = (params, { state }) => {
  const { FunctionName, Qualifier } = fieldsOf(
    v.object({ ...named, Qualifier: v.optional(v.string()) }),
    params,
  )
  const found = find(state, FunctionName)
  if (Qualifier === undefined) {
    state.functions.delete(FunctionName)
    return {}
  }
  codeOf(found, Qualifier)
  found.versions.splice(
    found.versions.findIndex(({ version }) => version === Qualifier),
    1,
  )
  return {}
}

const TriggerList = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.object({ TriggerName: v.string(), Type: v.literal('timer'), TriggerDesc: v.string() })),
)

const createTriggers: Action = (params, { state }) => {
  const given = fieldsOf(v.object({ ...named, Triggers: TriggerList, Count: v.number() }), params)
  const { triggers } = findIdle(state, given.FunctionName)
  for (const { TriggerName: name, TriggerDesc: cron } of given.Triggers) {
    if (triggers.some((each) => each.name === name))
      throw new TencentError('ResourceInUse.Trigger', `there is a trigger ${name}`)
    triggers.push({ name, cron })
  }
  return {}
}

const deleteTrigger: Action = (params, { state }) => {
  const { FunctionName, TriggerName } = fieldsOf(
    v.object({ ...named, TriggerName: v.string(), Type: v.literal('timer') }),
    params,
  )
  const { triggers } = findIdle(state, FunctionName)
  const at = triggers.findIndex(({ name }) => name === TriggerName)
  if (at < 0) throw new TencentError('ResourceNotFound.Trigger', `no trigger ${TriggerName}`)
  triggers.splice(at, 1)
  return {}
}

const publishVersion: Action = (params, { state }) => {
  const given = fieldsOf(v.object({ ...named, Description }), params)
  const found = findIdle(state, given.FunctionName)
  found.published += 1
  const version = String(found.published)
  found.versions.push({ version, description: given.Description ?? '', code: found.code })
  return { FunctionVersion: version }
}

const listVersions: Action = (params, { state }) => {
  const { FunctionName, Offset, Limit } = fieldsOf(
    v.object({ ...named, Offset: v.optional(v.number(), 0), Limit: v.optional(v.number(), 20) }),
    params,
  )
  const { versions } = find(state, FunctionName)
  const all = [{ version: LATEST, description: '' }, ...versions]
  return {
    Versions: all
      .slice(Offset, Offset + Limit)
      .map(({ version, description }) => ({ Version: version, Description: description, Status: 'Active' })),
    TotalCount: all.length,
  }
}

const invoke: Action = async (params, world) => {
  const given = fieldsOf(v.object({ ...named, ClientContext: v.optional(v.string(), '{}') }), params)
  find(world.state, given.FunctionName)
  const invoked = await world.invoke(given.FunctionName, given.ClientContext)
  const common = {
    Log: '',
    ErrMsg: '',
    MemUsage: 0,
    Duration: 0,
    BillDuration: 0,
    FunctionRequestId: 'stand-in',
  }
  return {
    Result: invoked.ok
      ? { ...common, InvokeResult: 0, RetMsg: invoked.result }
      : { ...common, InvokeResult: -1, RetMsg: '', ErrMsg: invoked.error },
  }
}

export const functionActions = new Map<string, Action>([
  ['scf CreateFunction', createFunction],
  ['tcb ListFunctions', listFunctions],
  ['scf GetFunction', getFunction],
  ['scf GetFunctionAddress', getFunctionAddress],
  ['scf UpdateFunctionCode', updateCode],
  ['scf UpdateFunctionConfiguration', updateConfiguration],
  ['scf DeleteFunction', deleteFunction],
  ['scf BatchCreateTrigger', createTriggers],
  ['scf DeleteTrigger', deleteTrigger],
  ['scf PublishVersion', publishVersion],
  ['scf ListVersionByFunction', listVersions],
  ['scf Invoke', invoke],
])
