import { Text, View } from '@tarojs/components'
import './index.scss'

type Props = { number: string; label: string; hint: string }

/** A serial number, large enough to be read out, and where in WeChat to enter it. */
export const SerialNumber = ({ number, label, hint }: Props) => (
  <View className="serial-number">
    <Text className="serial-number__label">{label}</Text>
    <Text className="serial-number__number" userSelect>
      {number}
    </Text>
    <Text className="serial-number__hint">{hint}</Text>
  </View>
)
