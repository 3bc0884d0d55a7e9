import { nativesIn } from './closest-native'
import { type NativeDefinition, type NativeNode, nativeAt } from './native-component'

/** https://developers.weixin.qq.com/miniprogram/dev/component/picker-view.html */
export const pickerView: NativeDefinition = {
  properties: {
    value: [],
    indicatorStyle: '',
    indicatorClass: '',
    maskStyle: '',
    maskClass: '',
    immediateChange: false,
    name: '',
  },
  setup(self) {
    const turn = (value: unknown) => {
      const wanted = Array.isArray(value) ? value : []
      for (const [index, column] of columns(self).entries()) scrollToItem(column, Number(wanted[index] ?? 0))
    }
    return { attached: () => queueMicrotask(() => turn(self.get('value'))), changed: { value: turn } }
  },
}

export const pickerViewColumn: NativeDefinition = {
  setup(self) {
    let timer = 0
    self.part('wx-wheel').addEventListener('scroll', () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => reportTurn(self), 120)
    })
    return undefined
  },
}

const columns = (view: NativeNode): NativeNode[] => nativesIn(view.element, ['picker-view-column'])

const itemHeight = (column: NativeNode): number => {
  const first = column.part('wx-wheel').firstElementChild as HTMLElement | null
  return first?.offsetHeight || 34
}

const scrollToItem = (column: NativeNode, index: number): void => {
  column.part('wx-wheel').scrollTop = index * itemHeight(column)
}

const reportTurn = (column: NativeNode): void => {
  const host = column.element.closest('wx-picker-view')
  const view = host ? nativeAt(host) : undefined
  if (!view) return
  const value = columns(view).map((one) => Math.round(one.part('wx-wheel').scrollTop / itemHeight(one)))
  if (JSON.stringify(value) === JSON.stringify(view.get('value'))) return
  view.set('value', value)
  view.emit('change', { value })
}
