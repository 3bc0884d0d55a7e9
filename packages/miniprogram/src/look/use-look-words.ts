import { type LookMessages, lookWords } from '../i18n/look'
import { useMessages } from '../i18n/use-messages'

export const useLookWords = (): LookMessages => lookWords[useMessages().locale]
