import { defineFunction } from '@hongbao/cloud-kit'
import {
  acceptInvitation,
  approveSignIn,
  changeOnDuty,
  refuseSignIn,
  seeCode,
  watchCampaigns,
} from '@hongbao/service'
import { DutyRequest } from '@hongbao/types'

export const main = defineFunction('duty', DutyRequest, {
  'see-code': seeCode,
  'approve-sign-in': approveSignIn,
  'refuse-sign-in': refuseSignIn,
  'accept-invitation': acceptInvitation,
  campaigns: watchCampaigns,
  pause: changeOnDuty,
  resume: changeOnDuty,
})
