import type { ChangeId } from '@hongbao/types'
import type { ChangeMade, OperateInput, Wish, WishKind } from '@hongbao/types/operate'
import { ask } from '../../../api/client'
import type { Reply } from '../../../api/reply'

type Place = {
  readonly brandId: string
  readonly campaignId: string
  readonly from: number
  readonly changeId: ChangeId
}

/** Makes the change that an operator wishes. Every wish is an action of its name. */
export const performChange = (place: Place, { kind, ...fields }: Wish): Promise<Reply<ChangeMade>> =>
  ask<WishKind>({ action: kind, ...place, ...fields } as OperateInput<WishKind>)
