import type { Problem } from '../cloud/reply'
import { AsOf } from '../components/as-of'
import { useServerClock } from '../hooks/use-server-clock'
import { useMessages } from '../i18n/use-messages'
import type { Answer } from '../store/known'
import { useNetwork } from '../store/network'

type Props = {
  /** What the page shows. */
  known: Answer<unknown> | undefined
  /** Why it could not be read again. */
  problem: Problem | undefined
}

/** Without a network: as of when that is what the page shows. */
export const StaleLine = ({ known, problem }: Props) => {
  const { t } = useMessages()
  const { offline } = useNetwork()
  const now = useServerClock()
  if (!known || !(offline || problem?.name === 'offline')) return null
  return <AsOf label={t.problems.asOf(known.asOf, now)} />
}
