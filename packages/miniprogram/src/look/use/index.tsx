import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { LinkList } from '../../components/link-list'
import { Screen } from '../../components/screen'
import { StepPicture } from '../../components/step-picture'
import { withEdge } from '../../edge/with-edge'
import { useTitle } from '../../hooks/use-title'
import { useMessages } from '../../i18n/use-messages'
import { useKnown, useKnownCards } from '../../store/known'
import { Heading, PartHeading } from '../heading'
import { useLookWords } from '../use-look-words'

const STEPS = ['button', 'row', 'cover'] as const

/** The art in the drawings: of a cover that the person has, or of the first in the list. */
const useSampleArt = () => {
  const cards = useKnownCards()
  const mine = useKnown((known) => known.mine)
  return (cards.find(({ id }) => mine[id]) ?? cards[0])?.art
}

const seeMine = (): void => {
  void Taro.switchTab({ url: '/pages/mine/index' })
}

/** How to send a red packet with a cover, in three drawings. */
const UsePage = () => {
  const { t } = useMessages()
  const { use } = useLookWords()
  const art = useSampleArt()
  useTitle(t.title)
  return (
    <Screen>
      <View className="look">
        <Heading title={use.title} sentence={use.sentence} />
        {STEPS.map((step, n) => (
          <View key={step}>
            <PartHeading label={`${n + 1}. ${use[step].heading}`} />
            <Text className="look__text">{use[step].text}</Text>
            <View className="look__picture">
              <StepPicture step={step} label={use[step].label} picture={art?.thumb} tint={art?.tint ?? ''} />
            </View>
          </View>
        ))}
        <View className="look__foot">
          <Text className="look__sentence">{use.none}</Text>
          <LinkList links={[{ id: 'mine', label: use.mine }]} onGo={seeMine} />
        </View>
      </View>
    </Screen>
  )
}

export default withEdge(UsePage)
