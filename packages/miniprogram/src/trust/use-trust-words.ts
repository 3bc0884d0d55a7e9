import { type TrustMessages, trustWords } from '../i18n/trust'
import { useMessages } from '../i18n/use-messages'

export const useTrustWords = (): TrustMessages => trustWords[useMessages().locale]
