import { Text, Textarea, View } from '@tarojs/components'
import './index.scss'

type Props = {
  text: string
  hint: string
  /** How much is missing, or how much is left. */
  note: string
  most: number
  onWrite: (text: string) => void
}

/** Room to write in. */
export const NoteField = ({ text, hint, note, most, onWrite }: Props) => (
  <View className="note-field">
    <Textarea
      className="note-field__text"
      value={text}
      placeholder={hint}
      placeholderClass="note-field__hint"
      maxlength={most}
      autoHeight
      aria-label={hint}
      onInput={({ detail }) => onWrite(detail.value)}
    />
    <Text className="note-field__note">{note}</Text>
  </View>
)
