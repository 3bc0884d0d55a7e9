import { isOn } from './closest-native'
import type { NativeDefinition } from './native-component'

/** Moves its children to the end of the page. There the page's styles still apply, and no element clips them. */
export const rootPortal: NativeDefinition = {
  properties: { enable: true },
  setup(self) {
    const portal = self.part('wx-portal')
    const place = () => {
      const outside = self.element.closest('wx-page')
      if (outside && isOn(self.get('enable'))) outside.append(portal)
      else self.element.append(portal)
    }
    return { attached: place, detached: () => portal.remove(), changed: { enable: place } }
  },
}
