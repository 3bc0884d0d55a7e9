import type { NativeDefinition } from './native-component'

/**
 * Properties, and the query that each stands for
 * (https://developers.weixin.qq.com/miniprogram/dev/component/match-media.html).
 */
const FEATURES: Record<string, string> = {
  minWidth: 'min-width',
  maxWidth: 'max-width',
  width: 'width',
  minHeight: 'min-height',
  maxHeight: 'max-height',
  height: 'height',
}

/** Shows its children while the phone has the given size and orientation. */
export const matchMedia: NativeDefinition = {
  properties: {
    ...Object.fromEntries(Object.keys(FEATURES).map((name) => [name, undefined])),
    orientation: '',
  },
  setup(self) {
    const query = () => {
      const sizes = Object.entries(FEATURES)
        .filter(([name]) => (self.get(name) ?? '') !== '')
        .map(([name, feature]) => `(${feature}: ${Number(self.get(name))}px)`)
      const orientation = self.get<string>('orientation')
      return [...sizes, ...(orientation ? [`(orientation: ${orientation})`] : [])].join(' and ') || 'all'
    }
    const show = () => self.element.toggleAttribute('data-unmatched', !window.matchMedia(query()).matches)
    const names = [...Object.keys(FEATURES), 'orientation']
    return {
      attached() {
        show()
        window.addEventListener('resize', show)
      },
      detached: () => window.removeEventListener('resize', show),
      changed: Object.fromEntries(names.map((name) => [name, show])),
    }
  },
}
