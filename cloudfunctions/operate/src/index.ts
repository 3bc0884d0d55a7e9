import { defineOperate } from '@hongbao/cloud-kit'

/** Its actions, and who may call each, are in `@hongbao/types/operate`; their verbs in `service/operators`. */
export const main = defineOperate()
