import { useState } from 'react'
import { useWords } from '../i18n/use-words'
import { Button } from './button'
import { Icon } from './icon'
import './copy-line.scss'

/** A line of text to be copied. */
export const CopyLine = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const { t } = useWords()
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <div className="copy-line">
      <p className="note">{label}</p>
      <div className="copy-line__row">
        <code className="copy-line__text">{text}</code>
        <Button small look="quiet" onPress={copy} aria-label={copied ? t.shell.copied : t.shell.copy}>
          <Icon name={copied ? 'check' : 'copy'} />
        </Button>
      </div>
    </div>
  )
}
