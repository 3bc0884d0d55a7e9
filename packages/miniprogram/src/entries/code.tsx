import { codeDigits, groupedCode } from '@hongbao/domain'
import { codeIn } from '../campaign/opened-with'
import { pastedText, scannedText } from '../cloud/read-text'
import { CodeField } from '../components/code-field'
import { useMessages } from '../i18n/use-messages'
import type { Entering, FieldProps } from './entering'

const Field = ({ text, onWrite }: FieldProps) => {
  const { t } = useMessages()
  const take = async (read: () => Promise<string | undefined>) => {
    const given = await read()
    if (given !== undefined) onWrite(groupedCode(codeIn(given)))
  }
  return (
    <CodeField
      text={text}
      words={t.claim.code}
      onWrite={(typed) => onWrite(groupedCode(typed))}
      onPaste={() => take(pastedText)}
      onScan={() => take(scannedText)}
    />
  )
}

/** A code that nobody has used. What is typed is put into groups; its check character is looked at before anybody is asked. */
export const code: Entering = { Field, isReady: (text) => codeDigits(text) !== undefined }
