import type { CloudFunction } from '@hongbao/cloud-kit/infrastructure'
import * as v from 'valibot'
import { DeployError } from '../deploy-error'

/** Source: docs.cloudbase.net, cloud-function/security-rules. One JSON text holds the rules of all functions. */
const Rules = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.looseObject({})))

/** Who may call a function that has no rule of its own: whoever WeChat or a login knows. It is the platform's default. */
const DEFAULT_RULE = { invoke: 'auth != null' }

/** Also for functions whose names have no rule, the platform asks for `*`. */
const EVERY = '*'

const readRules = (text: string | undefined): Record<string, Record<string, unknown>> => {
  if (text === undefined) return {}
  const parsed = v.safeParse(Rules, text)
  if (parsed.success) return parsed.output
  throw new DeployError(
    'The rule for calling functions, as it stands in the environment, is not JSON, so it cannot be extended. Mend it in the CloudBase console, and run this again.',
  )
}

const ruleOf = ({ invoke }: CloudFunction): Readonly<Record<string, unknown>> =>
  invoke === 'nobody' ? { invoke: false } : DEFAULT_RULE

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The new text, or undefined when the rules stand as declared. Rules of other functions stay as they are. */
export const planFunctionRule = (
  declared: readonly CloudFunction[],
  standing: string | undefined,
): { readonly rule: string; readonly closed: readonly string[] } | undefined => {
  const rules = readRules(standing)
  const wanted: Record<string, unknown> = { [EVERY]: DEFAULT_RULE, ...rules }
  for (const each of declared) wanted[each.name] = ruleOf(each)
  if (isSame(wanted, rules)) return undefined
  const closed = declared.filter(({ invoke }) => invoke === 'nobody').map(({ name }) => name)
  return { rule: JSON.stringify(wanted), closed }
}
