import type { Step } from '../plan/step'
import { closeCollection, createCollection, createIndexes, dropIndex } from './apply-database'
import {
  changeSizes,
  createFunction,
  deleteTimer,
  forgetPackage,
  keepPackage,
  recreateFunction,
  setTimer,
  uploadCode,
} from './apply-function'
import type { Context } from './context'

const setFunctionRule = ({ asking, environment }: Context, rule: string): Promise<void> =>
  asking.write('tcb', 'ModifyResourcePermission', {
    EnvId: environment.envId,
    ResourceType: 'function',
    Permission: 'CUSTOM',
    SecurityRule: rule,
  })

const openStorage = ({ asking, environment }: Context): Promise<void> =>
  asking.write('tcb', 'ModifyStorageSafeRule', {
    EnvId: environment.envId,
    Bucket: environment.bucket,
    AclTag: 'ADMINWRITE',
  })

/** Carries out one step. Throws `LookAgain` when what stands must be read again, and `DeployError`. */
export const applyStep = (context: Context, step: Step): Promise<void> => {
  switch (step.kind) {
    case 'create-collection':
      return createCollection(context, step.name)
    case 'close-collection':
      return closeCollection(context, step.name)
    case 'create-indexes':
      return createIndexes(context, step.collection, step.indexes)
    case 'drop-index':
      return dropIndex(context, step.collection, step.index)
    case 'set-function-rule':
      return setFunctionRule(context, step.rule)
    case 'open-storage':
      return openStorage(context)
    case 'create-function':
      return createFunction(context, step.declared)
    case 'recreate-function':
      return recreateFunction(context, step.declared)
    case 'upload-code':
      return uploadCode(context, step.declared)
    case 'change-sizes':
      return changeSizes(context, step.declared)
    case 'set-timer':
      return setTimer(context, step.function, step)
    case 'delete-timer':
      return deleteTimer(context, step.function, step.name)
    case 'keep-package':
      return keepPackage(context, step.function)
    case 'forget-package':
      return forgetPackage(context, step.function, step.version)
  }
}
