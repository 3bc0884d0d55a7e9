import { DeployError } from '../deploy-error'
import type { Asking } from '../management/asking'
import { hasLiveCampaign } from '../observe/live-campaigns'
import type { Observed } from '../plan/observed'
import type { Plan } from '../plan/step'
import { tellPlan } from '../tell/tell-plan'
import { assertConfirmed } from './confirm'

export type Approval = {
  /** The environment's id, when it was given with the command. */
  readonly confirmed: string | undefined
  readonly replaceRuntime: boolean
}

/** A unique index is what keeps a claim from being given twice. Without it nothing else may go on. */
const assertGuarded = ({ leftovers }: Plan): void => {
  const wrong = leftovers.find(({ kind }) => kind === 'other-index')
  if (wrong?.kind === 'other-index')
    throw new DeployError(
      `The index ${wrong.index} of ${wrong.collection} stands with other keys. Pause all campaigns, delete it in the CloudBase console, and run this again.`,
    )
}

/** A changed runtime deletes each function and creates it again; in between, calls fail. */
const assertRuntime = async (
  asking: Asking,
  { steps }: Plan,
  { environment }: Observed,
  replaceRuntime: boolean,
): Promise<void> => {
  if (!steps.some((step) => step.kind === 'recreate-function' && step.why === 'runtime')) return
  if (replaceRuntime) return
  if (await hasLiveCampaign(asking, environment, Date.now()))
    throw new DeployError(
      'The runtime of a function changes, so it would be deleted and created, and a campaign is live. Pause or end it first, or add --replace-runtime.',
    )
}

/** Prints the plan, and lets it be carried out only when nothing stands against it and somebody agrees. */
export const approve = async (
  asking: Asking,
  plan: Plan,
  observed: Observed,
  { confirmed, replaceRuntime }: Approval,
): Promise<void> => {
  for (const line of tellPlan(plan)) console.log(line)
  if (plan.steps.length === 0) return
  assertGuarded(plan)
  await assertRuntime(asking, plan, observed, replaceRuntime)
  await assertConfirmed(observed.environment.envId, confirmed)
}
