import { Text, View } from '@tarojs/components'
import { Screen } from '../../../src/components/screen'
import { type Story, stories } from '../../stories'
import './index.scss'

const One = ({ name, stage, states }: Story) => (
  <View className="story">
    <Text className="story__name">{name}</Text>
    {Object.entries(states).map(([state, shown]) => (
      <View key={state}>
        <Text className="story__state">{state}</Text>
        <View className={`story__stage ${stage ? `story__stage--fixed story__stage--${stage}` : ''}`}>
          {shown}
        </View>
      </View>
    ))}
  </View>
)

const Stories = () => (
  <Screen>
    {stories.map((story) => (
      <One key={story.name} {...story} />
    ))}
  </Screen>
)

export default Stories
