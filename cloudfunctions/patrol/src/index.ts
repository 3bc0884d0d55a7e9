import { defineTimer } from '@hongbao/cloud-kit'
import { reclaimLeases } from '@hongbao/service'

export const main = defineTimer({ name: 'patrol', run: reclaimLeases })
