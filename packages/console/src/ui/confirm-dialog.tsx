import type { ReactNode } from 'react'
import type { Trouble } from '../api/read'
import { useWords } from '../i18n/use-words'
import { Button } from './button'
import { Dialog } from './dialog'
import { TroubleNotice } from './trouble'

type Props = {
  readonly title: string
  readonly confirm: string
  readonly busy: boolean
  readonly trouble: Trouble | undefined
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Asks before something grave is done, in words that say what it does. */
export const ConfirmDialog = ({ title, confirm, busy, trouble, onConfirm, onClose, children }: Props) => {
  const { t } = useWords()
  return (
    <Dialog
      isOpen
      role="alertdialog"
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {t.shell.cancel}
          </Button>
          <Button look="grave" isDisabled={busy} onPress={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      <TroubleNotice trouble={trouble} />
    </Dialog>
  )
}
