import * as v from 'valibot'
import { UsageError } from '../cloud-error'
import { seededChance } from './seeded-chance'

const milliseconds = v.pipe(v.number(), v.minValue(0), v.maxValue(600_000))

const rule = v.object({
  kind: v.picklist([
    'delay',
    'error',
    'lose-request',
    'lose-reply',
    'late',
    'duplicate',
    'kill-before',
    'kill-after',
    'freeze',
  ]),
  rate: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  action: v.optional(v.string()),
  collection: v.optional(v.string()),
  function: v.optional(v.string()),
  minMs: v.optional(milliseconds, 0),
  maxMs: v.optional(milliseconds, 0),
  code: v.optional(v.string(), 'SYS_ERR'),
})

const plan = v.object({ seed: v.optional(v.pipe(v.number(), v.integer())), rules: v.array(rule) })

/**
 * A fault that a part (`rate`, 0–1) of the matching requests meets. A rule matches by the action, the collection and
 * the function that it names; `trusted` is a process with no function. `minMs` and `maxMs` bound a random time.
 * - `delay`: the request is carried out after that time.
 * - `error`: it is not carried out and answers `code`.
 * - `lose-request`: it is not carried out and the connection breaks.
 * - `lose-reply`: it is carried out and the connection breaks.
 * - `late`: the connection breaks, and the request is carried out after that time.
 * - `duplicate`: it is carried out twice and gets the first answer.
 * - `freeze`: it is carried out, and the answer is held back for that time, as by an instance frozen in mid-event.
 * - `kill-before`, `kill-after`: the instance that sent it is ended, before or after it is carried out.
 */
export type FaultRule = v.InferInput<typeof rule>

/** The first rule that fires counts. The same seed and the same order of requests give the same faults. */
export type FaultPlan = v.InferInput<typeof plan>

export type Fault = {
  readonly kind: v.InferOutput<typeof rule>['kind']
  readonly ms: number
  readonly code: string
}

export type FaultTarget = { readonly action: string; readonly collection: string; readonly sender: string }

export type Faults = {
  set(plan: unknown): void
  /** The fault that this request meets, if any. */
  meet(target: FaultTarget): Fault | undefined
  /** How often each rule fired. */
  report(): readonly (FaultRule & { readonly fired: number })[]
}

export const createFaults = (given: FaultPlan): Faults => {
  let rules: { rule: v.InferOutput<typeof rule>; fired: number }[] = []
  let chance: () => number = Math.random

  const set = (next: unknown) => {
    const { seed, rules: parsed } = parsePlan(next)
    chance = seed === undefined ? Math.random : seededChance(seed)
    rules = parsed.map((one) => ({ rule: one, fired: 0 }))
  }
  set(given)

  return {
    set,
    meet: (target) => {
      for (const entry of rules) {
        if (!matches(entry.rule, target) || chance() >= entry.rule.rate) continue
        entry.fired++
        const { kind, code, minMs, maxMs } = entry.rule
        return { kind, code, ms: minMs + chance() * Math.max(0, maxMs - minMs) }
      }
      return undefined
    },
    report: () => rules.map(({ rule: one, fired }) => ({ ...one, fired })),
  }
}

const parsePlan = (given: unknown): v.InferOutput<typeof plan> => {
  const parsed = v.safeParse(plan, given)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new UsageError(`The faults are wrong at ${v.getDotPath(issue) ?? 'their root'}: ${issue.message}.`)
}

const matches = (one: v.InferOutput<typeof rule>, { action, collection, sender }: FaultTarget): boolean =>
  (one.action === undefined || one.action === action) &&
  (one.collection === undefined || one.collection === collection) &&
  (one.function === undefined || one.function === sender)
