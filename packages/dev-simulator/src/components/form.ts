import type { NativeDefinition } from './native-component'

export const form: NativeDefinition = {
  properties: { reportSubmit: false, reportSubmitTimeout: 0 },
}
