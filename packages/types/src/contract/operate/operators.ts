import * as v from 'valibot'
import { Timestamp } from '../../models/primitives'
import { listOf, orNothing } from '../../models/reading'
import { type Actions, Done, inBrand, Label, OperatorId, Role } from './action'
import { Invited } from './brands'

export const Member = v.object({
  operator: OperatorId,
  name: v.string(),
  role: Role,
  since: Timestamp,
  /** An owner of the environment who entered the brand, until then. */
  until: orNothing(Timestamp),
})
export type Member = v.InferOutput<typeof Member>

export const OpenInvitation = v.object({
  handle: v.string(),
  name: v.string(),
  role: Role,
  expiresAt: Timestamp,
})
export type OpenInvitation = v.InferOutput<typeof OpenInvitation>

const Handle = v.pipe(v.string(), v.regex(/^[0-9a-z]{1,40}$/))

/** A brand has at most so many members. */
export const MAX_MEMBERS = 100

export const operatorActions = {
  members: {
    needs: 'viewer',
    request: inBrand,
    answer: v.object({ members: listOf(Member), invitations: listOf(OpenInvitation) }),
  },
  invite: { needs: 'owner', request: { ...inBrand, name: Label, role: Role }, answer: Invited },
  'take-back-invitation': { needs: 'owner', request: { ...inBrand, handle: Handle }, answer: Done },
  /** The last owner of a brand keeps the role. */
  'change-role': {
    needs: 'owner',
    request: { ...inBrand, operator: OperatorId, role: Role },
    answer: Done,
  },
  /** The last owner of a brand stays. The operator's sessions end. */
  'remove-member': { needs: 'owner', request: { ...inBrand, operator: OperatorId }, answer: Done },
} as const satisfies Actions
