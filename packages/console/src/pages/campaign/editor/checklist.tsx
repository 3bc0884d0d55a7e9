import type { Part } from '../../../campaign/fields'
import { useWords } from '../../../i18n/use-words'
import { Icon } from '../../../ui/icon'

/** The part of the form in which each part of the content is written. */
const PLACE: Readonly<Record<Part, string>> = {
  title: 'words',
  story: 'words',
  rules: 'words',
  brand: 'more',
  art: 'art',
  schedule: 'schedule',
  usableUntil: 'schedule',
  rank: 'more',
  category: 'more',
  risk: 'more',
}

/** Leads to the part of the form where something is missing. */
export const goToPart = (part: Part): void => {
  const title = document.getElementById(`part-${PLACE[part]}`)
  title?.scrollIntoView({ behavior: 'smooth', block: 'start' })
  title?.focus({ preventScroll: true })
}

/** What publishing still needs. */
export const Checklist = ({ missing }: { readonly missing: readonly Part[] }) => {
  const { t } = useWords()
  if (missing.length === 0)
    return (
      <p className="checklist__complete">
        <Icon name="check" />
        {t.editor.complete}
      </p>
    )
  return (
    <div className="checklist">
      <h2 className="heading">{t.editor.check}</h2>
      <ul className="checklist__list">
        {missing.map((part) => (
          <li key={part}>
            <button type="button" className="checklist__go" onClick={() => goToPart(part)}>
              {t.editor.missing[part]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
