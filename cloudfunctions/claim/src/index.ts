import { defineFunction } from '@hongbao/cloud-kit'
import { claimCover } from '@hongbao/service'
import { ClaimRequest } from '@hongbao/types'

export const main = defineFunction({
  name: 'claim',
  request: ClaimRequest,
  handle: ({ request, openid, ports, instance }) => claimCover(ports, instance, request, openid),
  marks: ({ link }) => [`link-${link.state}`],
})
