import type { CloudFunction } from '@hongbao/cloud-kit/infrastructure'
import { type Declared, runtimeOf } from './declared'
import type { ObservedFunction } from './observed'
import type { Leftover, Plan, Step } from './step'

/** How many packages of a function are kept for going back. */
export const KEPT_PACKAGES = 3

const planTimers = (
  { name, timer }: CloudFunction,
  { timers }: ObservedFunction,
  prune: boolean,
): Omit<Plan, 'asFound'> => {
  const same = timers.find((each) => each.name === timer?.name)
  const unplanned = timers.filter((each) => each.name !== timer?.name)
  const steps: Step[] = []
  const leftovers: Leftover[] = []
  if (timer && same && same.cron !== timer.cron)
    steps.push({ kind: 'delete-timer', function: name, name: timer.name })
  if (timer && same?.cron !== timer.cron) steps.push({ kind: 'set-timer', function: name, ...timer })
  for (const each of unplanned) {
    if (prune) steps.push({ kind: 'delete-timer', function: name, name: each.name })
    else leftovers.push({ kind: 'unplanned-timer', function: name, timer: each.name })
  }
  return { steps, leftovers }
}

/** The present package is always among the kept ones. */
const planKept = ({ name, kept }: ObservedFunction, present: string): readonly Step[] => {
  const isKept = kept.some(({ zip }) => zip === present)
  const others = kept.filter(({ zip }) => zip !== present)
  const stale = [
    ...others.slice(0, Math.max(0, others.length - (KEPT_PACKAGES - 1))),
    // A call whose answer was lost may have kept the same package twice.
    ...kept.filter(({ zip }) => zip === present).slice(0, -1),
  ]
  return [
    ...(isKept ? [] : [{ kind: 'keep-package', function: name } as const]),
    ...stale.map(({ version }) => ({ kind: 'forget-package', function: name, version }) as const),
  ]
}

const sizesOf = ({
  memoryMb,
  timeoutSeconds,
}: {
  readonly memoryMb: number
  readonly timeoutSeconds: number
}) => `${memoryMb} MB, ${timeoutSeconds} s`

/** The code runs that this package holds, and nobody has changed it since. */
const runs = ({ mark, stored }: ObservedFunction, hash: string): boolean =>
  mark?.zip === hash && mark.stored === stored

const planNew = (declared: CloudFunction, first: Step): Plan => ({
  steps: [
    first,
    ...(declared.timer ? [{ kind: 'set-timer', function: declared.name, ...declared.timer } as const] : []),
    { kind: 'keep-package', function: declared.name },
  ],
  leftovers: [],
  asFound: 0,
})

/** What one function needs. */
export const planFunction = (
  function_: CloudFunction,
  { infrastructure, packages }: Declared,
  found: ObservedFunction | undefined,
  prune: boolean,
): Plan => {
  const { name } = function_
  if (!found) return planNew(function_, { kind: 'create-function', declared: function_ })
  const recreate = { kind: 'recreate-function', declared: function_ } as const
  if (found.status === 'CreateFailed')
    return planNew(function_, { ...recreate, from: found.status, why: 'failed-creation' })
  if (found.runtime !== runtimeOf(infrastructure))
    return planNew(function_, { ...recreate, from: found.runtime, why: 'runtime' })
  const hash = packages.get(name)?.hash ?? ''
  const timers = planTimers(function_, found, prune)
  const sizes: Step[] =
    sizesOf(found) === sizesOf(function_)
      ? []
      : [{ kind: 'change-sizes', declared: function_, from: sizesOf(found) }]
  const code: Step[] = runs(found, hash) ? [] : [{ kind: 'upload-code', declared: function_ }]
  const steps = [...code, ...sizes, ...timers.steps, ...planKept(found, hash)]
  return { steps, leftovers: timers.leftovers, asFound: steps.length === 0 ? 1 : 0 }
}
