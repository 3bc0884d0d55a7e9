import { isOn } from './closest-native'
import type { NativeDefinition } from './native-component'

/** Takes its children out of the page's flow and clipping, to the end of the page, where the page's styles reach. */
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
