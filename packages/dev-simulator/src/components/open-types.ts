import { tellMissing } from './missing'
import type { NativeNode } from './native-component'

type Action = (button: NativeNode) => void

const actions = new Map<string, Action>()

/** What a button's `open-type` does; the parts of the phone that can do it say so here. */
export const openTypeActions = {
  register(openType: string, action: Action): void {
    actions.set(openType, action)
  },
  run(openType: string, button: NativeNode): void {
    const action = actions.get(openType)
    if (action) action(button)
    else tellMissing(`<button open-type="${openType}">`)
  },
}
