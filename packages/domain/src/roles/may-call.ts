import { type Need, type Role, roles } from '@hongbao/types/operate'

/** Who asks: somebody signed in or not, an owner of the environment or not, with a role in the brand or none. */
export type Asking = {
  readonly signedIn: boolean
  readonly environment: boolean
  /** In the brand that the request names. */
  readonly role: Role | undefined
}

const isRole = (need: Need): need is Role => roles.includes(need as Role)

/** A role includes what the roles before it may do. */
export const includesRole = (role: Role, needed: Role): boolean =>
  roles.indexOf(role) >= roles.indexOf(needed)

/** The whole table of who may what. An owner of the environment has no role in a brand by that alone. */
export const mayCall = (need: Need, { signedIn, environment, role }: Asking): boolean => {
  if (need === 'anyone') return true
  if (!signedIn) return false
  if (isRole(need)) return role !== undefined && includesRole(role, need)
  return need === 'session' || environment
}
