import type { NativeDefinition } from './native-component'

/** https://developers.weixin.qq.com/miniprogram/dev/component/navigator.html */
export const navigator: NativeDefinition = {
  properties: {
    target: 'self',
    url: '',
    openType: 'navigate',
    delta: 1,
    hoverClass: 'navigator-hover',
    hoverStopPropagation: false,
    hoverStartTime: 50,
    hoverStayTime: 600,
  },
  setup(self, { navigate }) {
    self.element.tabIndex = 0
    self.node.addListener('tap', () => {
      const options = { url: self.get<string>('url'), delta: Number(self.get('delta')) || 1 }
      Promise.resolve(navigate(self.get<string>('openType'), options)).then(
        (result) => self.emit('success', result),
        (error) => self.emit('fail', error),
      )
    })
    return undefined
  },
}
