import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { CoverArt } from '../cover-art'
import { PressButton } from '../press-button'
import './index.scss'

type Props = {
  campaignId: string
  title: string
  picture: string
  tint: string
  granted: string
  usable: string
  label: string
  busy: boolean
  /** The cover can no longer be used in WeChat, so there is nothing to open. */
  over: boolean
  /** Says that the claim page could not be opened. */
  note?: string
  onOpen: () => void
  onLook: () => void
  /** What was handed over, if the app shows it itself. */
  children?: ReactNode
}

/** A cover on the wall of the person's own covers. */
export const MyCover = (props: Props) => {
  const {
    campaignId,
    title,
    picture,
    tint,
    granted,
    usable,
    label,
    busy,
    over,
    note,
    onOpen,
    onLook,
    children,
  } = props
  return (
    <View id={`mine-${campaignId}`} className="my-cover">
      <View className="my-cover__art" aria-role="button" aria-label={title} onClick={onLook}>
        <CoverArt src={picture} tint={tint} lazy />
      </View>
      <Text className="my-cover__title">{title}</Text>
      <Text className="my-cover__line">{granted}</Text>
      <Text className="my-cover__line">{usable}</Text>
      {children && <View className="my-cover__shown">{children}</View>}
      {!over && (
        <View className="my-cover__foot">
          <PressButton
            look="quiet"
            className="my-cover__open"
            label={label}
            disabled={busy}
            onPress={onOpen}
          />
        </View>
      )}
      {note !== undefined && (
        <View className="my-cover__note" aria-role="status" aria-live="polite">
          <Text>{note}</Text>
        </View>
      )}
    </View>
  )
}
