import type { NativeNode } from './native-component'

type Action = (button: NativeNode) => void

const actions = new Map<string, Action>()

let tellMissing: (message: string) => void = () => {}

/** What a button's `open-type` does; the parts of the phone that can do it say so here. */
export const openTypeActions = {
  register(openType: string, action: Action): void {
    actions.set(openType, action)
  },
  /** What is told when a button asks for something that no part of the phone can do. */
  onMissing(tell: (message: string) => void): void {
    tellMissing = tell
  },
  run(openType: string, button: NativeNode): void {
    const action = actions.get(openType)
    if (action) action(button)
    else tellMissing(`<button open-type="${openType}"> is not supported by this simulator`)
  },
}
