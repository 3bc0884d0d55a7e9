import type { Trouble } from '../api/read'
import { troubleWords } from '../i18n/trouble-words'
import { useWords } from '../i18n/use-words'
import { Button } from './button'
import { Notice } from './notice'

type Props = { readonly trouble: Trouble | undefined; readonly again?: () => void }

/** Says why a call did not end well, and what to do. */
export const TroubleNotice = ({ trouble, again }: Props) => {
  const { t } = useWords()
  if (!trouble) return null
  const { says, more } = troubleWords(t, trouble)
  return (
    <Notice look="trouble" title={says} action={again && <Button onPress={again}>{t.shell.again}</Button>}>
      {more}
    </Notice>
  )
}
