import { Image, Video, View } from '@tarojs/components'
import { useState } from 'react'
import './index.scss'

type Props = { film: string; poster: string; label: string }

/** A film. Nothing of it is fetched before somebody taps its poster. */
export const Film = ({ film, poster, label }: Props) => {
  const [wanted, setWanted] = useState(false)
  if (wanted)
    return <Video className="film__picture" src={film} poster={poster} autoplay objectFit="contain" />
  return (
    <View className="film" aria-role="button" aria-label={label} onClick={() => setWanted(true)}>
      <Image className="film__picture" src={poster} mode="aspectFill" />
      <View className="film__play" aria-hidden />
    </View>
  )
}
