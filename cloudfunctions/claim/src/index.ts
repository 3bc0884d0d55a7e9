import { defineFunction, withSelfCheck } from '@hongbao/cloud-kit'
import { claimCover, claimRefusalMarks } from '@hongbao/service'
import { ClaimRequest } from '@hongbao/types'

export const main = withSelfCheck(
  defineFunction(
    'claim',
    ClaimRequest,
    { claim: claimCover },
    { marks: ({ link }) => [`link-${link.state}`], refusalMarks: claimRefusalMarks },
  ),
)
