import { Text, View } from '@tarojs/components'
import './index.scss'

type Option = { readonly id: string; readonly label: string }

type Props = { options: readonly Option[]; chosen: string; onChoose: (id: string) => void }

/** Lets the person choose one of a few options. */
export const Choice = ({ options, chosen, onChoose }: Props) => (
  <View className="choice" aria-role="radiogroup">
    {options.map(({ id, label }) => (
      <View
        key={id}
        id={`choice-${id}`}
        className={`choice__option ${id === chosen ? 'choice__option--chosen' : ''}`}
        aria-role="radio"
        aria-checked={id === chosen}
        aria-label={label}
        onClick={() => onChoose(id)}
      >
        <Text>{label}</Text>
      </View>
    ))}
  </View>
)
