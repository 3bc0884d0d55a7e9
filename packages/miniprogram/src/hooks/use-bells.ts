import type { Release } from '../campaign/up-next'
import type { UpNextLine } from '../components/up-next'
import { useMessages } from '../i18n/use-messages'
import { useReminder } from './use-reminder'

/** The bell of a release: it asks for a reminder, or shows that one waits or was sent. */
export const useBells = (): ((release: Release) => UpNextLine['bell']) => {
  const { t, of } = useMessages()
  const { offered, stateOf, remind } = useReminder()
  return ({ card, dropId }) => {
    if (!offered) return undefined
    const state = stateOf(card.id, dropId)
    if (state === 'waiting' || state === 'sent') return { label: t.remind[state], on: true }
    const label = t.remind.bell(of(card.title))
    return { label, on: false, onPress: () => remind(card.id, dropId) }
  }
}
