import { infrastructure } from '@hongbao/cloud-kit/infrastructure'
import { defineCommand } from 'citty'
import { deploy, planDeployment } from '../apply/deploy'
import { byHand } from '../by-hand/steps'
import { tellByHand } from '../by-hand/tell'
import { DeployError } from '../deploy-error'
import type { Pace } from '../management/management'
import { PARTS } from '../plan/plan'
import { rollBack } from '../rollback/roll-back'
import { tellPlan, tellStep } from '../tell/tell-plan'
import { approve } from './approve'
import { connect, declared, parseEnvId, systemPace } from './environment'

const parseOnly = (given: string | undefined): readonly string[] | undefined => {
  if (given === undefined) return undefined
  const known: readonly string[] = [...PARTS, ...infrastructure.functions.map(({ name }) => name)]
  const wanted = given.split(',').map((each) => each.trim())
  const unknown = wanted.find((each) => !known.includes(each))
  if (unknown !== undefined)
    throw new DeployError(`--only does not know ${JSON.stringify(unknown)}; it knows ${known.join(', ')}.`)
  return wanted
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

const watcher = {
  began: () => undefined,
  ended: (step: Parameters<typeof tellStep>[0], ms: number) =>
    console.log(`  done in ${seconds(ms)}: ${tellStep(step)}`),
  looked: (why: string) => console.log(`  looking again: ${why}`),
}

type Args = {
  readonly env?: string
  readonly plan?: boolean
  readonly only?: string
  readonly prune?: boolean
  readonly rollback?: string
  readonly confirm?: string
  readonly 'replace-runtime'?: boolean
}

type Setting = {
  /** Makes the functions' folders ready. */
  readonly build: () => Promise<void>
  readonly pace: Pace
}

const runDeploy = async (args: Args, { build, pace }: Setting): Promise<void> => {
  const envId = parseEnvId(args.env)
  const asking = connect(envId, pace)
  if (args.rollback !== undefined) return rollBack({ asking, pace, envId }, args.rollback, args.confirm)
  const options = { prune: args.prune ?? false, only: parseOnly(args.only) }
  await build()
  const deployment = { asking, pace, envId, declared: declared(), options }
  console.log(`Reading what stands in ${envId} …`)
  if (args.plan) {
    const { plan } = await planDeployment(deployment)
    for (const line of tellPlan(plan)) console.log(line)
    return
  }
  const startedAt = pace.now()
  const approval = { confirmed: args.confirm, replaceRuntime: args['replace-runtime'] ?? false }
  const { verified } = await deploy(deployment, {
    ...watcher,
    approve: (plan, observed) => approve(asking, plan, observed, approval),
  })
  console.log(`\nVerified in ${seconds(pace.now() - startedAt)}: ${envId} is what is declared.`)
  for (const line of tellByHand(byHand(infrastructure, verified.environment))) console.log(line)
  console.log(`\nNext: npm run doctor -- --env ${envId}`)
}

/** `npm run deploy`. */
export const createDeployCommand = (build: () => Promise<void>, pace: Pace = systemPace) =>
  defineCommand({
    meta: {
      name: 'npm run deploy --',
      description:
        'Makes a real environment what the project declares: collections, indexes, rules, functions and timers. Prints the plan first. Guide: docs/deploying.md.',
    },
    args: {
      env: { type: 'string', description: "The environment's id" },
      plan: { type: 'boolean', description: 'Only print what would be done' },
      only: { type: 'string', description: `Parts, with commas: ${PARTS.join(', ')}, or functions` },
      prune: { type: 'boolean', description: 'Also remove indexes and timers of ours that are not declared' },
      rollback: {
        type: 'string',
        description: 'Put the package before the present one back into this function',
      },
      confirm: { type: 'string', description: "The environment's id, where nobody can type it" },
      'replace-runtime': {
        type: 'boolean',
        description: 'Delete and create functions for a new runtime although a campaign is live',
      },
    },
    run: ({ args }) => runDeploy(args, { build, pace }),
  })
