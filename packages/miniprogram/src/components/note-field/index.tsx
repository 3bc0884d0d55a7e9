import { Text, Textarea, View } from '@tarojs/components'
import './index.scss'

type Props = {
  text: string
  hint: string
  /** How many characters are missing, or left. */
  note: string
  most: number
  onWrite: (text: string) => void
}

/** A field for a longer text. */
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
