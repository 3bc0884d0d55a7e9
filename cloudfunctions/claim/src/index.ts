import { defineFunction } from '@hongbao/cloud-kit'
import { claimCover, claimRefusalMarks } from '@hongbao/service'
import { ClaimRequest } from '@hongbao/types'

export const main = defineFunction(
  'claim',
  ClaimRequest,
  { claim: claimCover },
  { marks: ({ link }) => [`link-${link.state}`], refusalMarks: claimRefusalMarks },
)
