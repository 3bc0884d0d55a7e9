import { Text, View } from '@tarojs/components'
import { CoverArt } from '../cover-art'
import './index.scss'

type Props = {
  picture: string
  tint: string
  words: { hello: string; wish: string; kind: string }
}

/** A red packet with this cover as a message in a chat. */
export const ChatPacket = ({ picture, tint, words }: Props) => (
  <View className="chat-packet" aria-role="img" aria-label={`${words.kind}, ${words.wish}`}>
    <View className="chat-packet__message">
      <View className="chat-packet__face" />
      <View className="chat-packet__bubble">
        <Text>{words.hello}</Text>
      </View>
    </View>
    <View className="chat-packet__message chat-packet__message--mine">
      <View className="chat-packet__packet">
        <View className="chat-packet__window">
          <View className="chat-packet__art">
            <CoverArt src={picture} tint={tint} />
          </View>
        </View>
        <View className="chat-packet__foot">
          <Text className="chat-packet__wish">{words.wish}</Text>
          <Text className="chat-packet__kind">{words.kind}</Text>
        </View>
      </View>
      <View className="chat-packet__face chat-packet__face--mine" />
    </View>
  </View>
)
