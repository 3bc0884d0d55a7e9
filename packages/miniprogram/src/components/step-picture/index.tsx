import { Text, View } from '@tarojs/components'
import { CoverArt } from '../cover-art'
import './index.scss'

type Art = { picture?: string; tint: string }

type Props = Art & {
  /** Which of the three steps: the button in a chat, the row with the cover, the cover itself. */
  step: 'button' | 'row' | 'cover'
  label: string
}

const ChatButton = ({ label }: { label: string }) => (
  <>
    <View className="step-picture__talk" />
    <View className="step-picture__talk step-picture__talk--mine" />
    <View className="step-picture__panel">
      <View className="step-picture__tile" />
      <View className="step-picture__tile step-picture__tile--ringed">
        <View className="step-picture__packet" />
        <Text className="step-picture__name">{label}</Text>
      </View>
      <View className="step-picture__tile" />
    </View>
  </>
)

const CoverRow = ({ label, picture, tint }: Art & { label: string }) => (
  <>
    <View className="step-picture__field" />
    <View className="step-picture__field" />
    <View className="step-picture__field step-picture__field--ringed">
      <Text className="step-picture__name">{label}</Text>
      <View className="step-picture__thumb">
        <CoverArt src={picture} tint={tint} />
      </View>
    </View>
    <View className="step-picture__button" />
  </>
)

const ChosenCover = ({ label, picture, tint }: Art & { label: string }) => (
  <>
    <View className="step-picture__chosen">
      <CoverArt src={picture} tint={tint} />
    </View>
    <View className="step-picture__button">
      <Text className="step-picture__name">{label}</Text>
    </View>
  </>
)

/** A small drawing of WeChat's screen at one step. What is to be tapped has a ring. */
export const StepPicture = ({ step, ...drawn }: Props) => (
  <View className="step-picture" aria-hidden>
    {step === 'button' && <ChatButton {...drawn} />}
    {step === 'row' && <CoverRow {...drawn} />}
    {step === 'cover' && <ChosenCover {...drawn} />}
  </View>
)
