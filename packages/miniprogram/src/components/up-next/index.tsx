import { Text, View } from '@tarojs/components'
import { Bell } from '../bell'
import './index.scss'

export type UpNextLine = {
  id: string
  /** When, and which drop it is when it is not the first. */
  when: string
  title: string
  left: string
  /** Absent while no messages are sent. */
  bell?: { label: string; on: boolean; onPress?: () => void }
}

type Props = { heading: string; lines: readonly UpNextLine[]; onOpen: (id: string) => void }

/** The next releases, on a thin line of gold. */
export const UpNext = ({ heading, lines, onOpen }: Props) => (
  <View className="up-next">
    <View className="up-next__heading" aria-role="heading">
      <Text>{heading}</Text>
    </View>
    {lines.map(({ id, when, title, left, bell }) => (
      <View
        key={id}
        id={`next-${id}`}
        className="up-next__line"
        hoverClass="up-next__line--pressed"
        aria-role="button"
        aria-label={`${title}, ${when}`}
        onClick={() => onOpen(id)}
      >
        <View className="up-next__mark" />
        <View className="up-next__words">
          <Text className="up-next__title">{title}</Text>
          <Text className="up-next__when">{when}</Text>
        </View>
        <Text className="up-next__left">{left}</Text>
        {bell && <Bell {...bell} />}
      </View>
    ))}
  </View>
)
