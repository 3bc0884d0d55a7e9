import { useWords } from '../i18n/use-words'
import { Button } from './button'

type Props = { readonly next: boolean; readonly onPress: () => void }

/** Reads the next page of a list, if there is one. */
export const MoreButton = ({ next, onPress }: Props) => {
  const { t } = useWords()
  return next ? (
    <div>
      <Button onPress={onPress}>{t.shell.older}</Button>
    </div>
  ) : null
}
