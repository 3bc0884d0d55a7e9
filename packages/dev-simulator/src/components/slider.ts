import { isOn } from './closest-native'
import { onDrag } from './drag'
import type { NativeDefinition, NativeNode } from './native-component'

export const slider: NativeDefinition = {
  properties: {
    min: 0,
    max: 100,
    step: 1,
    disabled: false,
    value: 0,
    color: '#e9e9e9',
    selectedColor: '#1aad19',
    activeColor: '#1aad19',
    backgroundColor: '#e9e9e9',
    blockSize: 28,
    blockColor: '#ffffff',
    showValue: false,
    name: '',
  },
  reflect: ['disabled'],
  setup(self) {
    self.element.setAttribute('role', 'slider')
    const draw = () => drawSlider(self)
    const follow = (clientX: number, event: 'changing' | 'change') => {
      slideTo(self, valueAt(self, clientX), event)
    }
    onDrag(self.element, {
      axis: () => 'x',
      enabled: () => !isOn(self.get('disabled')),
      move: ({ event }) => follow(event.clientX, 'changing'),
      end: ({ event }) => follow(event.clientX, 'change'),
    })
    self.element.addEventListener('phone-tap', (event) => {
      const { clientX } = (event as CustomEvent<{ clientX: number }>).detail
      if (!isOn(self.get('disabled'))) follow(clientX, 'change')
    })
    const names = Object.keys(slider.properties ?? {})
    return { attached: draw, changed: Object.fromEntries(names.map((name) => [name, draw])) }
  },
  functions: { slideTo: (self, value: never) => slideTo(self, Number(value), 'change') },
}

const slideTo = (self: NativeNode, wanted: number, event: 'changing' | 'change'): void => {
  const [min, max, step] = [Number(self.get('min')), Number(self.get('max')), Number(self.get('step')) || 1]
  const value = Math.min(max, Math.max(min, min + Math.round((wanted - min) / step) * step))
  self.set('value', value)
  self.emit(event, { value })
}

const valueAt = (self: NativeNode, clientX: number): number => {
  const { left, width } = self.part('wx-slider-track').getBoundingClientRect()
  const [min, max] = [Number(self.get('min')), Number(self.get('max'))]
  return min + ((clientX - left) / (width || 1)) * (max - min)
}

const drawSlider = (self: NativeNode): void => {
  const [min, max, value] = [Number(self.get('min')), Number(self.get('max')), Number(self.get('value'))]
  const share = max > min ? (Math.min(max, Math.max(min, value)) - min) / (max - min) : 0
  const thumb = self.part('wx-slider-thumb')
  thumb.style.left = self.part('wx-slider-fill').style.width = `${share * 100}%`
  thumb.style.setProperty('--size', `${Number(self.get('blockSize'))}px`)
  thumb.style.background = self.get('blockColor')
  self.part('wx-slider-fill').style.background = self.get('activeColor')
  self.part('wx-slider-track').style.background = self.get('backgroundColor')
  self.part('wx-slider-value').textContent = isOn(self.get('showValue')) ? String(value) : ''
  self.element.setAttribute('aria-valuenow', String(value))
}
