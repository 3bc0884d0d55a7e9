import { Input, Text, View } from '@tarojs/components'
import './index.scss'

type Props = {
  text: string
  words: { hint: string; paste: string; scan: string }
  onWrite: (text: string) => void
  onPaste: () => void
  onScan: () => void
}

/** A code in three groups of four, and room for somebody who types it in their own way. */
const MOST = 24

/** A field for a code: typed, pasted or scanned. */
export const CodeField = ({ text, words, onWrite, onPaste, onScan }: Props) => (
  <View className="code-field">
    <Input
      className="code-field__text"
      value={text}
      placeholder={words.hint}
      placeholderClass="code-field__hint"
      maxlength={MOST}
      aria-label={words.hint}
      onInput={({ detail }) => onWrite(detail.value)}
    />
    <View className="code-field__way code-field__paste" aria-role="button" onClick={onPaste}>
      <Text>{words.paste}</Text>
    </View>
    <View className="code-field__way code-field__scan" aria-role="button" onClick={onScan}>
      <Text>{words.scan}</Text>
    </View>
  </View>
)
