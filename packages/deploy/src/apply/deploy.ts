import { DeployError } from '../deploy-error'
import { type Asking, LookAgain } from '../management/asking'
import type { Pace } from '../management/management'
import { observe } from '../observe/observe'
import type { Declared } from '../plan/declared'
import type { Observed } from '../plan/observed'
import { type PlanOptions, planOf, stepKey } from '../plan/plan'
import type { Plan, Step } from '../plan/step'
import { tellStep } from '../tell/tell-plan'
import { applyStep } from './apply-step'

export type Deployment = {
  readonly asking: Asking
  readonly pace: Pace
  readonly envId: string
  readonly declared: Declared
  readonly options: PlanOptions
}

/** What a person, or a test, sees of a deployment and decides. */
export type Watcher = {
  /** Called once, before anything is changed. Throws to stop. */
  readonly approve: (plan: Plan, observed: Observed) => Promise<void>
  readonly began: (step: Step) => void
  readonly ended: (step: Step, ms: number) => void
  /** What stands is read again, and why. */
  readonly looked: (why: string) => void
}

/** How often nothing may come of a plan before a person must look: with the waits between, three minutes. */
const FRUITLESS_ROUNDS = 10
const BETWEEN_ROUNDS_MS = 3_000

const look = async ({ asking, envId, declared, options }: Deployment, pace: Pace) => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const observed = await observe(asking, envId, declared)
      return { observed, plan: planOf(declared, observed, options) }
    } catch (error) {
      // Something went while it was read.
      if (!(error instanceof LookAgain)) throw error
      if (attempt >= FRUITLESS_ROUNDS)
        throw new DeployError(`${error.message} It stayed so. Run this again later.`)
      await pace.sleep(BETWEEN_ROUNDS_MS * attempt)
    }
  }
}

/** Reads what stands and answers what is missing. It changes nothing. */
export const planDeployment = async (deployment: Deployment): Promise<{ observed: Observed; plan: Plan }> =>
  look(deployment, deployment.pace)

type Round = {
  readonly done: number
  readonly stoppedBy: LookAgain | undefined
  readonly at: Step | undefined
}

const carryOut = async (
  { asking, pace, declared }: Deployment,
  { steps }: Plan,
  { environment }: Observed,
  watcher: Watcher,
): Promise<Round> => {
  let done = 0
  for (const step of steps) {
    const startedAt = pace.now()
    watcher.began(step)
    try {
      await applyStep({ asking, pace, environment, declared }, step)
    } catch (error) {
      if (!(error instanceof LookAgain)) throw error
      return { done, stoppedBy: error, at: step }
    }
    watcher.ended(step, pace.now() - startedAt)
    done += 1
  }
  return { done, stoppedBy: undefined, at: undefined }
}

/** What takes something away that a person may miss. Packages are forgotten by the rule that keeps three. */
const isDestructive = ({ kind }: Step): boolean =>
  kind === 'drop-index' || kind === 'delete-timer' || kind === 'recreate-function'

const assertApproved = ({ steps }: Plan, approved: ReadonlySet<string>): void => {
  const unseen = steps.find((step) => isDestructive(step) && !approved.has(stepKey(step)))
  if (unseen)
    throw new DeployError(
      `The environment changed while this ran: it would now ${tellStep(unseen)}, which was not in the plan. Run this again to see it.`,
    )
}

const stuck = (step: Step | undefined, why: LookAgain | undefined): DeployError =>
  new DeployError(
    `This step does not take effect: ${step ? tellStep(step) : 'none'}${why ? ` (${why.message})` : ''}. Look at the environment in the CloudBase console, and run this again.`,
  )

/**
 * Makes the environment what is declared. What stands is read, the difference is carried out, and it is read again until
 * nothing is missing: that is the verification, and also what heals a run that was cut. Answers the first plan, and the
 * state that was verified.
 */
export const deploy = async (
  deployment: Deployment,
  watcher: Watcher,
): Promise<{ readonly first: Plan; readonly verified: Observed; readonly last: Plan }> => {
  const { pace } = deployment
  let { observed, plan } = await look(deployment, pace)
  const first = plan
  const approved = new Set(first.steps.filter(isDestructive).map(stepKey))
  await watcher.approve(plan, observed)
  let fruitless = 0
  let before = ''
  while (plan.steps.length > 0) {
    const round = await carryOut(deployment, plan, observed, watcher)
    if (round.stoppedBy) watcher.looked(round.stoppedBy.message)
    const now = plan.steps.map(stepKey).join('\n')
    fruitless = now === before || (round.stoppedBy && round.done === 0) ? fruitless + 1 : 0
    if (fruitless >= FRUITLESS_ROUNDS) throw stuck(round.at ?? plan.steps[0], round.stoppedBy)
    before = now
    if (round.stoppedBy) await pace.sleep(BETWEEN_ROUNDS_MS * (fruitless + 1))
    ;({ observed, plan } = await look(deployment, pace))
    assertApproved(plan, approved)
  }
  return { first, verified: observed, last: plan }
}
