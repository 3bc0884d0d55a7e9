import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './index.scss'

/** A part of a page, with its heading. */
export const Section = ({
  heading,
  wide = false,
  children,
}: PropsWithChildren<{ heading: string; wide?: boolean }>) => (
  <View className={`section ${wide ? 'section--wide' : ''}`}>
    <View className="section__heading" aria-role="heading">
      <Text>{heading}</Text>
    </View>
    {children}
  </View>
)
