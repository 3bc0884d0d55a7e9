import { defineTimer } from '@hongbao/cloud-kit'
import { sendReminders } from '@hongbao/service'

export const main = defineTimer({ name: 'remind', run: sendReminders })
