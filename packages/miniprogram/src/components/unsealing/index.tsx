import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { CoverArt } from '../cover-art'
import './index.scss'

type Props = { picture: string; tint: string; label: string; skip: string; onDone: () => void }

/** How long the packet takes to open, in milliseconds. The animation in index.scss ends a little earlier. */
const DURATION = 1_150

/** The seal breaks and the cover slides out of its packet. A tap skips it. */
export const Unsealing = ({ picture, tint, label, skip, onDone }: Props) => {
  useEffect(() => {
    const timer = setTimeout(onDone, DURATION)
    return () => clearTimeout(timer)
  }, [onDone])
  return (
    <View className="unsealing" catchMove aria-role="status" aria-label={label} onClick={onDone}>
      <View className="unsealing__scene">
        <View className="unsealing__back" />
        <View className="unsealing__flap unsealing__flap--back" />
        <View className="unsealing__cover">
          <CoverArt src={picture} tint={tint} />
        </View>
        <View className="unsealing__front">
          <View className="unsealing__fold" />
        </View>
        <View className="unsealing__flap" />
        <View className="unsealing__seal unsealing__seal--left" />
        <View className="unsealing__seal unsealing__seal--right" />
      </View>
      <Text className="unsealing__skip">{skip}</Text>
    </View>
  )
}
