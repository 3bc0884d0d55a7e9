import type { TextPart } from '@hongbao/types/operate'
import { useState } from 'react'
import type { Trouble } from '../api/read'
import { readParts } from '../api/read-parts'
import type { Reply } from '../api/reply'
import { useWords } from '../i18n/use-words'
import { Button } from './button'
import { Icon } from './icon'
import { say } from './toasts'
import { TroubleNotice } from './trouble'

type Props = {
  readonly fileName: string
  readonly label: string
  readonly askPart: (after: string | undefined) => Promise<Reply<TextPart>>
}

const download = (texts: readonly string[], name: string): void => {
  const address = URL.createObjectURL(new Blob([...texts], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Reads a file in parts and hands it to the browser to be saved. */
export const ExportButton = ({ fileName, label, askPart }: Props) => {
  const { t, format } = useWords()
  const [read, setRead] = useState<number>()
  const [trouble, setTrouble] = useState<Trouble>()
  const run = async (): Promise<void> => {
    setTrouble(undefined)
    setRead(0)
    const reply = await readParts(askPart, setRead)
    setRead(undefined)
    if (!reply.ok) return setTrouble(reply)
    download(reply.data, fileName)
    say({ says: t.live.exported })
  }
  return (
    <>
      <Button isDisabled={read !== undefined} onPress={run}>
        <Icon name="download" />
        {read === undefined ? label : t.live.exporting(format.count(read))}
      </Button>
      <TroubleNotice trouble={trouble} />
    </>
  )
}
