import type { NativeDefinition } from './native-component'

/** The default colour of each icon. */
const COLORS: Record<string, string> = {
  success: '#07C160',
  success_no_circle: '#07C160',
  info: '#10AEFF',
  warn: '#FA5151',
  waiting: '#10AEFF',
  cancel: '#FA5151',
  download: '#07C160',
  search: '#B2B2B2',
  clear: '#B2B2B2',
}

export const icon: NativeDefinition = {
  properties: { type: '', size: 23, color: '' },
  reflect: ['type'],
  untyped: ['size'],
  setup(self) {
    const draw = () => {
      const mark = self.part('wx-icon-mark')
      const size = self.get<number | string>('size')
      mark.style.setProperty('--size', typeof size === 'number' || /^\d+$/.test(size) ? `${size}px` : size)
      mark.style.color = self.get<string>('color') || COLORS[self.get<string>('type')] || '#07C160'
    }
    return { attached: draw, changed: { type: draw, size: draw, color: draw } }
  },
}
