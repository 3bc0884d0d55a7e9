import { disabledAt } from './closest-native'
import type { NativeDefinition, NativeNode } from './native-component'
import type { PhoneServices } from './phone-services'
import { chosenValue, columnsOf } from './picker-columns'
import { loadRegions } from './region-columns'

/** https://developers.weixin.qq.com/miniprogram/dev/component/picker.html */
export const picker: NativeDefinition = {
  properties: {
    mode: 'selector',
    range: [],
    rangeKey: '',
    value: undefined,
    disabled: false,
    headerText: '',
    start: '',
    end: '',
    fields: 'day',
    customItem: '',
    level: 'region',
    name: '',
  },
  reflect: ['disabled'],
  setup(self, phone) {
    self.node.addListener('tap', () => void choose(self, phone))
    return undefined
  },
}

const choose = async (self: NativeNode, phone: PhoneServices): Promise<void> => {
  if (disabledAt(self.element)) return
  if (self.get('mode') === 'region') return chooseRegion(self, phone)
  const { columns, chosen } = columnsOf(self)
  let offered = columns
  const result = await phone.pick({
    title: self.get('headerText'),
    columns,
    chosen,
    turned(column, index, now) {
      offered = turn(self, offered, column, index, now)
      return offered
    },
  })
  if (!result) {
    self.emit('cancel')
    return
  }
  const value = chosenValue(self, offered, result)
  self.set('value', value)
  self.emit('change', { value })
}

/** The columns after a column was turned. `now` is changed to what they ask for. */
const turn = (
  self: NativeNode,
  offered: string[][],
  column: number,
  index: number,
  now: number[],
): string[][] => {
  const mode = self.get('mode')
  if (mode === 'multiSelector') return turnMulti(self, column, index, now)
  if (mode !== 'date' && mode !== 'time') return offered
  const { columns, chosen } = columnsOf(self, chosenValue(self, offered, now))
  now.splice(0, now.length, ...chosen)
  return columns
}

/** Tells the page of the turn; the page may set other ranges and other indexes. */
const turnMulti = (self: NativeNode, column: number, index: number, now: number[]): string[][] => {
  const before = JSON.stringify(self.get('value'))
  self.emit('columnchange', { column, value: index })
  const { columns, chosen } = columnsOf(self)
  if (JSON.stringify(self.get('value')) !== before) now.splice(0, now.length, ...chosen)
  return columns
}

const chooseRegion = async (self: NativeNode, phone: PhoneServices): Promise<void> => {
  const regions = await loadRegions(self.get('level'), self.get('customItem'))
  const named = self.get<unknown>('value')
  const chosen = regions.find(Array.isArray(named) ? named.map(String) : [])
  const result = await phone.pick({
    title: self.get('headerText'),
    columns: regions.columns(chosen),
    chosen,
    turned(column, _, now) {
      now.fill(0, column + 1)
      return regions.columns(now)
    },
  })
  if (!result) {
    self.emit('cancel')
    return
  }
  const { value, code } = regions.read(result)
  self.set('value', value)
  self.emit('change', { value, code })
}
