import { defineTimer } from '@hongbao/cloud-kit'
import { sendReminders } from '@hongbao/service'

export const main = defineTimer('remind', sendReminders)
