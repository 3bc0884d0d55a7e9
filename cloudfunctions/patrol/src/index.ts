import { defineTimer } from '@hongbao/cloud-kit'
import { patrol } from '@hongbao/service'

export const main = defineTimer('patrol', patrol)
