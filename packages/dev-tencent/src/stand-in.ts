import { randomUUID } from 'node:crypto'
import type { Action, Invoker, World } from './actions/action'
import { documentActions } from './actions/documents'
import { environmentActions } from './actions/environment'
import { functionActions } from './actions/functions'
import { ruleActions } from './actions/rules'
import { tableActions } from './actions/tables'
import { type Documents, documentsInMemory } from './documents'
import type { Called, FaultPlan } from './faults'
import { emptyState, type State } from './state'
import { TencentError } from './tencent-error'

export type Request = { readonly service: string; readonly action: string; readonly params: unknown }

/** What arrives at the caller. */
export type Reply =
  | { readonly kind: 'json'; readonly body: unknown }
  | { readonly kind: 'text'; readonly text: string }
  /** The connection breaks, or nothing arrives in time. */
  | { readonly kind: 'nothing'; readonly late: boolean }

export type StandIn = {
  readonly state: State
  /** Every call that arrived, in order. */
  readonly calls: readonly (Called & { readonly params: unknown })[]
  answer(request: Request): Promise<Reply>
  /** Decides from now on which calls go wrong; the counting of calls starts again. */
  fail(plan: FaultPlan | undefined): void
  /** The bytes of a package, for a download. Undefined when there is none. */
  packageAt(functionName: string, version: string): Buffer | undefined
}

export type StandInOptions = {
  readonly envId?: string
  /** How many looks it takes until an index is built or a function is ready. */
  readonly looks?: number
  readonly invoke?: Invoker
  readonly documents?: Documents
  /** Keeps what another stand-in of the same environment held. */
  readonly state?: State
}

export const DOWNLOAD_HOST = 'code-1250000000.cos.ap-shanghai.myqcloud.com'

const ACTIONS = new Map<string, Action>([
  ...environmentActions,
  ...tableActions,
  ...ruleActions,
  ...functionActions,
  ...documentActions,
])

/** Actions that change nothing. Every other one is a write. */
export const isRead = (action: string): boolean => /^(Describe|List|Get)/.test(action)

const errorBody = (code: string, message: string) => ({
  Response: { Error: { Code: code, Message: message }, RequestId: randomUUID() },
})

const notDeployed: Invoker = async () => ({ ok: false, error: 'the local cloud does not run' })

/** The management API of one environment, without a wire. */
export const createStandIn = (options: StandInOptions = {}): StandIn => {
  const { envId = 'cloud1-stand-in', looks = 2, invoke = notDeployed } = options
  const state = options.state ?? emptyState(envId)
  const documents = options.documents ?? documentsInMemory(state)
  const world: World = {
    state,
    invoke,
    documents,
    looks,
    addressOf: (name, version) => `https://${DOWNLOAD_HOST}/${name}/${encodeURIComponent(version)}.zip`,
  }
  const calls: (Called & { readonly params: unknown })[] = []
  let plan: FaultPlan | undefined
  let n = 0

  const carryOut = async ({ service, action, params }: Request): Promise<unknown> => {
    const found = ACTIONS.get(`${service} ${action}`)
    if (!found) return errorBody('InvalidAction', `The action ${action} of ${service} is not modelled`)
    try {
      return { Response: { ...(await found(params, world)), RequestId: randomUUID() } }
    } catch (error) {
      if (error instanceof TencentError) return errorBody(error.code, error.message)
      throw error
    }
  }

  return {
    state,
    calls,
    fail: (next) => {
      plan = next
      n = 0
    },
    packageAt: (name, version) => {
      const found = state.functions.get(name)
      if (version === '$LATEST') return found?.code
      return found?.versions.find((each) => each.version === version)?.code
    },
    answer: async (request) => {
      n += 1
      const called = { n, service: request.service, action: request.action }
      calls.push({ ...called, params: request.params })
      const fault = plan?.(called)
      if (fault?.kind === 'error')
        return { kind: 'json', body: errorBody(fault.code, fault.message ?? fault.code) }
      if (fault?.kind === 'page') return { kind: 'text', text: fault.text }
      if (fault?.kind === 'cut' && !fault.done) return { kind: 'nothing', late: false }
      const body = await carryOut(request)
      if (fault?.kind === 'shape') return { kind: 'json', body: { Response: fault.response } }
      if (fault) return { kind: 'nothing', late: fault.kind === 'late' }
      return { kind: 'json', body }
    },
  }
}
