import { observe } from '../observe/observe'
import { publicFiles } from './check-files'
import { fromInside } from './check-function'
import { uniqueIndexes } from './check-indexes'
import { asDeclared, closedToClients } from './check-plan'
import { timersWork } from './check-timers'
import type { Check, DoctorContext, Finding } from './finding'

const CHECKS: readonly Check[] = [
  asDeclared,
  closedToClients,
  uniqueIndexes,
  timersWork,
  fromInside,
  publicFiles,
]

const make = async ({ name, run }: Check, context: DoctorContext): Promise<readonly Finding[]> => {
  try {
    return (await run(context)).map((finding) => ({ check: name, ...finding }))
  } catch (error) {
    return [{ check: name, kind: 'unknown', seen: `it could not be made: ${(error as Error).message}` }]
  }
}

export type Patient = Omit<DoctorContext, 'observed' | 'environment'> & { readonly envId: string }

/** Makes every check, one after another. What cannot be checked says so. Throws only when nothing can be read at all. */
export const examine = async ({ envId, ...rest }: Patient): Promise<readonly Finding[]> => {
  const observed = await observe(rest.asking, envId, rest.declared)
  const context = { ...rest, observed, environment: observed.environment }
  const findings: Finding[] = []
  for (const check of CHECKS) findings.push(...(await make(check, context)))
  return findings
}
