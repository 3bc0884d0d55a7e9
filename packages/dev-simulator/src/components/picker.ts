import { disabledAt } from './closest-native'
import type { NativeDefinition, NativeNode } from './native-component'
import { chosenValue, columnsOf } from './picker-columns'
import { loadRegions } from './region-columns'

/** Columns of words to choose from, and what is chosen in each, by index. */
export type PickerSheet = {
  readonly title: string
  readonly columns: string[][]
  readonly chosen: number[]
  /** A column was turned; answers new columns where they depend on it, and moves `chosen` along. */
  turned?(column: number, index: number, chosen: number[]): string[][] | undefined
}

type OpenSheet = (sheet: PickerSheet) => Promise<number[] | null>

let openSheet: OpenSheet = async () => null

/** Tells pickers how to open WeChat's sheet; called once, by the screen. */
export const connectPickers = (open: OpenSheet): void => {
  openSheet = open
}

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
  setup(self) {
    self.node.addListener('tap', () => void choose(self))
    return undefined
  },
}

const choose = async (self: NativeNode): Promise<void> => {
  if (disabledAt(self.element)) return
  if (self.get('mode') === 'region') return chooseRegion(self)
  const { columns, chosen } = columnsOf(self)
  let offered = columns
  const result = await openSheet({
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

/** What is offered once a column was turned; `now` moves along. */
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

/** The page hears of the turn, and may answer with other ranges and other indexes. */
const turnMulti = (self: NativeNode, column: number, index: number, now: number[]): string[][] => {
  const before = JSON.stringify(self.get('value'))
  self.emit('columnchange', { column, value: index })
  const { columns, chosen } = columnsOf(self)
  if (JSON.stringify(self.get('value')) !== before) now.splice(0, now.length, ...chosen)
  return columns
}

const chooseRegion = async (self: NativeNode): Promise<void> => {
  const regions = await loadRegions(self.get('level'), self.get('customItem'))
  const named = self.get<unknown>('value')
  const chosen = regions.find(Array.isArray(named) ? named.map(String) : [])
  const result = await openSheet({
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
