import { Text, View } from '@tarojs/components'
import './index.scss'

export type DropLine = {
  id: string
  when: string
  stock: string
  opened: boolean
  /** Whether it has opened, in words. */
  state: string
  /** What a screen reader says for the line. */
  label: string
}

/** The drops of a campaign: when each is released, and how many covers. */
export const DropList = ({ drops }: { drops: readonly DropLine[] }) => (
  <View className="drop-list" aria-role="list">
    {drops.map(({ id, when, stock, opened, state, label }) => (
      <View
        key={id}
        className={`drop-list__line ${opened ? 'drop-list__line--opened' : ''}`}
        aria-role="listitem"
        aria-label={label}
      >
        <View className="drop-list__mark" />
        <View className="drop-list__words">
          <Text className="drop-list__when">{when}</Text>
          <Text className="drop-list__state">{state}</Text>
        </View>
        <Text className="drop-list__stock">{stock}</Text>
      </View>
    ))}
  </View>
)
