import type { ReactNode } from 'react'
import { Dialog as DialogBase, Heading, Modal, ModalOverlay } from 'react-aria-components'
import './dialog.scss'

type Props = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** What is pressed at its foot. */
  readonly actions?: ReactNode
  readonly role?: 'dialog' | 'alertdialog'
  readonly wide?: boolean
}

export const Dialog = ({ title, isOpen, onClose, children, actions, role = 'dialog', wide }: Props) => (
  <ModalOverlay
    className="veil"
    isOpen={isOpen}
    onOpenChange={(open) => !open && onClose()}
    isDismissable={role === 'dialog'}
  >
    <Modal className={`modal${wide ? ' modal--wide' : ''}`}>
      <DialogBase className="dialog" role={role}>
        <Heading slot="title" className="dialog__title">
          {title}
        </Heading>
        <div className="dialog__body">{children}</div>
        {actions && <div className="dialog__actions">{actions}</div>}
      </DialogBase>
    </Modal>
  </ModalOverlay>
)
