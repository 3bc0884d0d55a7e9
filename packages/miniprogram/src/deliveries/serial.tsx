import type { Handed } from '@hongbao/types'
import { copyText } from '../cloud/copy-text'
import { SerialNumber } from '../components/serial-number'
import { useMessages } from '../i18n/use-messages'
import type { Delivering } from './delivering'

const Shown = ({ handed }: { readonly handed: Handed }) => {
  const { t } = useMessages()
  if (handed.state !== 'number') return null
  const { number } = handed
  return <SerialNumber number={number} label={t.claim.serial.label} hint={t.claim.serial.hint} />
}

/** The page shows the number, and the button copies it. */
export const serial: Delivering = {
  open: async ({ state }) => (state === 'number' ? 'shown' : 'failed'),
  Shown,
  again: async (handed) => {
    if (handed.state === 'number') await copyText(handed.number)
  },
}
