import type { Check } from '@hongbao/types/operate'
import { useWords } from '../i18n/use-words'
import { Pill } from './pill'
import './checks.scss'

const tones = { good: 'calm', bad: 'open', ask: 'gold', unseen: 'grave' } as const satisfies Record<
  Check['result'],
  string
>

const Row = ({ check }: { readonly check: Check }) => {
  const { t } = useWords()
  const known = Object.hasOwn(t.checks, check.check)
    ? t.checks[check.check as keyof typeof t.checks]
    : t.checks.other
  const says = { good: '', bad: known.bad, ask: known.look, unseen: known.look }[check.result]
  return (
    <li className="checks__row">
      <Pill tone={tones[check.result]}>{t.live.results[check.result]}</Pill>
      <div>
        <p className="checks__title">{known.title}</p>
        {says && <p className="note">{says}</p>}
      </div>
    </li>
  )
}

/** Checks, each with what to do about it. */
export const Checks = ({ checks }: { readonly checks: readonly Check[] }) => (
  <ul className="checks">
    {checks.map((check) => (
      <Row key={check.check} check={check} />
    ))}
  </ul>
)
