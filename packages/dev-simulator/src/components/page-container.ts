import { rewriteValue } from '../compile/rewrite-values'
import { isOn } from './closest-native'
import type { NativeDefinition, NativeNode } from './native-component'

/** https://developers.weixin.qq.com/miniprogram/dev/component/page-container.html */
export const pageContainer: NativeDefinition = {
  properties: {
    show: false,
    duration: 300,
    zIndex: 100,
    overlay: true,
    position: 'bottom',
    round: false,
    closeOnSlideDown: false,
    overlayStyle: '',
    customStyle: '',
  },
  reflect: ['position', 'round', 'overlay'],
  setup(self) {
    self.part('wx-overlay').addEventListener('phone-tap', () => {
      self.emit('clickoverlay')
      closePageContainer(self)
    })
    const style = () => {
      self.element.style.zIndex = String(self.get('zIndex'))
      self.part('wx-overlay').setAttribute('style', rewriteValue(String(self.get('overlayStyle') ?? '')))
      self.part('wx-container').setAttribute('style', rewriteValue(String(self.get('customStyle') ?? '')))
    }
    return {
      attached: style,
      changed: {
        show: (value) => turn(self, isOn(value)),
        zIndex: style,
        overlayStyle: style,
        customStyle: style,
      },
    }
  },
}

/** Going back closes an open page-container before it leaves the page. */
export const closePageContainer = (self: NativeNode): void => {
  self.set('show', false)
}

const turn = (self: NativeNode, on: boolean): void => {
  if (self.element.hasAttribute('data-open') === on) return
  const [before, during, after] = on
    ? ['beforeenter', 'enter', 'afterenter']
    : ['beforeleave', 'leave', 'afterleave']
  self.emit(before as string)
  self.element.toggleAttribute('data-open', on)
  self.emit(during as string)
  const duration = document.documentElement.dataset.motion === 'off' ? 0 : Number(self.get('duration'))
  setTimeout(() => self.emit(after as string), duration)
}
