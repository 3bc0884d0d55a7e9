import { disabledAt } from './closest-native'
import type { NativeDefinition, NativeNode } from './native-component'
import { chosenValue, columnsOf } from './picker-columns'

/** Columns of words to choose from, and what is chosen in each, by index. */
export interface PickerSheet {
  title: string
  columns: string[][]
  chosen: number[]
  /** A column was turned; answers new columns where they depend on it. */
  turned?(column: number, index: number, chosen: number[]): string[][] | undefined
}

type OpenSheet = (sheet: PickerSheet) => Promise<number[] | null>

let openSheet: OpenSheet = async () => null

/** Tells pickers how to open WeChat's sheet; called once, by the screen. */
export function connectPickers(open: OpenSheet): void {
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

async function choose(self: NativeNode): Promise<void> {
  if (disabledAt(self.element)) return
  const { columns, chosen } = columnsOf(self)
  const result = await openSheet({
    title: self.get('headerText'),
    columns,
    chosen,
    turned(column, index) {
      if (self.get('mode') === 'multiSelector') self.emit('columnchange', { column, value: index })
      return self.get('mode') === 'multiSelector' ? columnsOf(self).columns : undefined
    },
  })
  if (!result) {
    self.emit('cancel')
    return
  }
  const value = chosenValue(self, columns, result)
  self.set('value', value)
  self.emit('change', { value })
}
