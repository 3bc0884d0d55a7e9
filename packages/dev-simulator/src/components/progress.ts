import { isOn } from './closest-native'
import type { NativeDefinition } from './native-component'

export const progress: NativeDefinition = {
  properties: {
    percent: 0,
    showInfo: false,
    borderRadius: 0,
    fontSize: 16,
    strokeWidth: 6,
    color: '#09BB07',
    activeColor: '#09BB07',
    backgroundColor: '#EBEBEB',
    active: false,
    activeMode: 'backwards',
    duration: 30,
  },
  untyped: ['strokeWidth', 'fontSize', 'borderRadius'],
  setup(self) {
    const draw = () => {
      const percent = Math.min(100, Math.max(0, Number(self.get('percent')) || 0))
      const track = self.part('wx-progress-track')
      const fill = self.part('wx-progress-fill')
      track.style.height = `${Number.parseFloat(self.get('strokeWidth'))}px`
      track.style.background = self.get('backgroundColor')
      track.style.borderRadius = fill.style.borderRadius = `${Number.parseFloat(self.get('borderRadius'))}px`
      const color = self.get<string>('color')
      fill.style.background = color === '#09BB07' ? self.get('activeColor') : color
      fill.style.transitionDuration = isOn(self.get('active'))
        ? `${Number(self.get('duration')) * percent}ms`
        : '0ms'
      fill.style.width = `${percent}%`
      self.part('wx-progress-info').textContent = isOn(self.get('showInfo')) ? `${percent}%` : ''
    }
    const names = Object.keys(progress.properties ?? {})
    return { attached: draw, changed: Object.fromEntries(names.map((name) => [name, draw])) }
  },
}
