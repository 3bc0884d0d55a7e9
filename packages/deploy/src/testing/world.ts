import { infrastructure } from '@hongbao/cloud-kit/infrastructure'
import { createStandIn, isRead, type StandIn } from '@hongbao/dev-tencent'
import { type Deployment, deploy, type Watcher } from '../apply/deploy'
import { createAsking } from '../management/asking'
import type { Management } from '../management/management'
import { packageOf } from '../package/package-function'
import type { Declared } from '../plan/declared'
import type { PlanOptions } from '../plan/plan'
import { standInManagement, testPace } from './stand-in-management'

/** The product's own infrastructure, with packages that name their release. */
export const declaredAt = (release: string, changes: Partial<typeof infrastructure> = {}): Declared => {
  const whole = { ...infrastructure, ...changes }
  return {
    infrastructure: whole,
    packages: new Map(
      whole.functions.map(({ name }) => [
        name,
        packageOf({ 'index.js': Buffer.from(`exports.main = () => '${name} ${release}'`) }),
      ]),
    ),
  }
}

/** Three collections and two functions: every action of a deployment, in few calls. */
export const small: Partial<typeof infrastructure> = {
  collections: infrastructure.collections.filter(({ name }) =>
    ['campaigns', 'changes', 'claims'].includes(name),
  ),
  functions: infrastructure.functions.filter(({ name }) => ['claim', 'patrol'].includes(name)),
}

export const quiet: Watcher = {
  approve: async () => undefined,
  began: () => undefined,
  ended: () => undefined,
  looked: () => undefined,
}

export const deploymentOf = (
  management: Management,
  envId: string,
  declared: Declared,
  options: PlanOptions = { prune: false },
): Deployment => {
  const pace = testPace()
  return { asking: createAsking(management, pace), pace, envId, declared, options }
}

/** One run of a deployment against a stand-in, from beginning to end. */
export const run = (standIn: StandIn, declared: Declared, options?: PlanOptions) =>
  deploy(deploymentOf(standInManagement(standIn), standIn.state.envId, declared, options), quiet)

/** How many calls a stand-in has got. */
export const countOf = ({ calls }: StandIn): { readonly all: number; readonly writes: number } => ({
  all: calls.length,
  writes: calls.filter(({ action }) => !isRead(action)).length,
})

/** A stand-in with a release in it. */
export const deployed = async (declared: Declared): Promise<StandIn> => {
  const standIn = createStandIn()
  await run(standIn, declared)
  return standIn
}

/** What an environment holds, without what two runs may differ in: the numbers of versions. */
export const endOf = ({ state }: StandIn): unknown => ({
  tables: [...state.tables].sort(),
  functions: [...state.functions].sort().map(([name, { versions, published: _, looks: __, ...rest }]) => [
    name,
    {
      ...rest,
      code: rest.code.toString('base64'),
      versions: versions.map(({ description }) => description),
    },
  ]),
  functionRule: state.functionRule,
  storageAcl: state.storageAcl,
})
