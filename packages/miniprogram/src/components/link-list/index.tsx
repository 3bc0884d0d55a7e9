import { Text, View } from '@tarojs/components'
import './index.scss'

export type Link<Id extends string> = { readonly id: Id; readonly label: string; readonly aside?: string }

type Props<Id extends string> = { links: readonly Link<Id>[]; onGo: (id: Id) => void }

/** Links to other pages, one a line. */
export const LinkList = <Id extends string>({ links, onGo }: Props<Id>) => (
  <View className="link-list">
    {links.map(({ id, label, aside }) => (
      <View
        key={id}
        id={`link-${id}`}
        className="link-list__link"
        hoverClass="link-list__link--pressed"
        aria-role="link"
        aria-label={label}
        onClick={() => onGo(id)}
      >
        <Text className="link-list__label">{label}</Text>
        {aside !== undefined && <Text className="link-list__aside">{aside}</Text>}
        <View className="link-list__arrow" />
      </View>
    ))}
  </View>
)
