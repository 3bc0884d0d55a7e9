import { Text, View } from '@tarojs/components'
import { CoverArt } from '../cover-art'
import './index.scss'

type Props = {
  picture: string
  tint: string
  opened: boolean
  /** `amount`: what was in it, with its unit. */
  words: { from: string; wish: string; amount: string; open: string; close: string }
  /** Opens it, or closes it again. */
  onTurn: () => void
}

/** The red packet with this cover, closed with its gold button, or opened with what was in it. */
export const WornPacket = ({ picture, tint, opened, words, onTurn }: Props) => (
  <View
    className={`worn-packet ${opened ? 'worn-packet--opened' : ''}`}
    aria-role="button"
    aria-label={opened ? words.close : words.open}
    onClick={onTurn}
  >
    <View className="worn-packet__art">
      <CoverArt src={picture} tint={tint} />
      {opened && <View className="worn-packet__curve" />}
    </View>
    {opened ? (
      <View className="worn-packet__inside">
        <Text>{words.from}</Text>
        <Text className="worn-packet__wish">{words.wish}</Text>
        <Text className="worn-packet__amount">{words.amount}</Text>
      </View>
    ) : (
      <View className="worn-packet__seal" aria-hidden>
        <Text>開</Text>
      </View>
    )}
  </View>
)
