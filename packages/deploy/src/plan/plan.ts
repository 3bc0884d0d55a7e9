import type { Declared } from './declared'
import { planFunctionRule } from './function-rule'
import type { Observed } from './observed'
import { planCollections } from './plan-collections'
import { planFunction } from './plan-function'
import type { Plan, Step } from './step'

/** The parts that `--only` can name. A function's name names its part, too. */
export const PARTS = ['database', 'rules', 'storage', 'functions'] as const

export type PlanOptions = {
  /** Removes what is not declared: indexes of declared collections, and timers of declared functions. */
  readonly prune: boolean
  /** Parts and functions; undefined is everything. */
  readonly only?: readonly string[] | undefined
}

const STORAGE_ACCESS = 'ADMINWRITE'

const planRules = ({ infrastructure }: Declared, { functionRule }: Observed): Plan => {
  const change = planFunctionRule(infrastructure.functions, functionRule)
  return change
    ? { steps: [{ kind: 'set-function-rule', ...change }], leftovers: [], asFound: 0 }
    : { steps: [], leftovers: [], asFound: 1 }
}

/** `ADMINWRITE`: everybody reads, only functions write. Source: the SDK's own description of `setStorageAcl`. */
const planStorage = ({ storageAccess }: Observed): Plan =>
  storageAccess === STORAGE_ACCESS
    ? { steps: [], leftovers: [], asFound: 1 }
    : { steps: [{ kind: 'open-storage', from: storageAccess }], leftovers: [], asFound: 0 }

const join = (plans: readonly Plan[]): Plan => ({
  steps: plans.flatMap(({ steps }) => steps),
  leftovers: plans.flatMap(({ leftovers }) => leftovers),
  asFound: plans.reduce((sum, { asFound }) => sum + asFound, 0),
})

/**
 * What is declared minus what is reported. The order keeps the product whole at every moment: collections and their guards
 * first, the rule for functions before the functions that it closes, and code last.
 */
export const planOf = (declared: Declared, observed: Observed, { prune, only }: PlanOptions): Plan => {
  const wants = (part: string): boolean => only === undefined || only.includes(part)
  const { collections, functions } = declared.infrastructure
  return join([
    ...(wants('database') ? planCollections(collections, observed, prune) : []),
    ...(wants('rules') || wants('functions') ? [planRules(declared, observed)] : []),
    ...(wants('storage') ? [planStorage(observed)] : []),
    ...functions
      .filter(({ name }) => wants('functions') || wants(name))
      .map((each) => planFunction(each, declared, observed.functions.get(each.name), prune)),
  ])
}

/** The same step, in whichever plan. */
export const stepKey = (step: Step): string => JSON.stringify(step)
