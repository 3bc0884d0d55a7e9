import type { Outcome } from '@hongbao/types'
import type {
  Need,
  OperateAction,
  OperateActions,
  OperateData,
  OperateRefusal,
  OperateRequest,
  Role,
} from '@hongbao/types/operate'
import type { Instance } from '../../instance'
import type { AlertingPorts, ArtFiles, StoredBrand, StoredOperator, StoredSession } from '../../ports'
import type { Operating } from '../operating'

/** What operators' verbs need of the world. */
export type DeskPorts = AlertingPorts & { readonly artFiles: ArtFiles }

/** A call of the console by somebody who need not be signed in. `ip`: empty where it is not known. */
export type Visit = { readonly ports: DeskPorts; readonly instance: Instance; readonly ip: string }

/** A call by an operator who is signed in. */
export type Desk = Visit & { readonly operator: StoredOperator; readonly session: StoredSession }

/** A call by an operator in a brand where they have a role. */
export type BrandDesk = Desk & { readonly brand: StoredBrand; readonly role: Role }

/** What the verb of an action is given besides its request. */
export type DeskFor<N extends Need> = N extends 'anyone' ? Visit : N extends Role ? BrandDesk : Desk

/** The verb of one action of `operate`. */
export type DeskVerb<A extends OperateAction> = (
  desk: DeskFor<OperateActions[A]['needs']>,
  request: OperateRequest<A>,
) => Promise<Outcome<OperateData<A>, OperateRefusal>>

/** Who makes a change of a campaign. */
export const operatingAt = ({ ports, operator }: Desk): Operating => ({
  ports,
  actor: { kind: 'operator', operator: operator._id },
})
