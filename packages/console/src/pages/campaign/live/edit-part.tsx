import type { CampaignDescription, DraftContent } from '@hongbao/types'
import type { Wish } from '@hongbao/types/operate'
import { useState } from 'react'
import { blankFields, contentOf, type Fields, fieldsOf, missingParts } from '../../../campaign/fields'
import { useWords } from '../../../i18n/use-words'
import { Button } from '../../../ui/button'
import { MomentField } from '../../../ui/moment-field'
import { Notice } from '../../../ui/notice'
import { ChangeDialog } from '../change/change-dialog'
import { ArtPart } from '../editor/art-part'
import { goToPart } from '../editor/checklist'
import { MorePart } from '../editor/more-part'
import { Part } from '../editor/part'
import { WordsPart } from '../editor/words-part'
import { type ShownCampaign, useShownCampaign } from '../shown-campaign'
import '../editor/editor.scss'

const DESCRIBED = [
  'title',
  'story',
  'rules',
  'brand',
  'art',
  'usableUntil',
  'rank',
  'category',
  'risk',
] as const
const ERASABLE = ['category', 'risk'] as const

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The change from what is published to what the form holds. Undefined: nothing differs. */
const wishOf = (before: DraftContent, after: DraftContent): Wish | undefined => {
  const changed = DESCRIBED.filter((key) => after[key] !== undefined && !isSame(before[key], after[key]))
  const erase = ERASABLE.filter((key) => before[key] !== undefined && after[key] === undefined)
  if (changed.length + erase.length === 0) return undefined
  const put = Object.fromEntries(changed.map((key) => [key, after[key]])) as Partial<CampaignDescription>
  return { kind: 'edit', put, erase }
}

const startOf = ({ campaign }: ShownCampaign): Fields => {
  const { schedule, ...rest } = campaign
  const { drops, endsAt } = schedule
  return fieldsOf({ ...rest, schedule: { drops, endsAt } }, blankFields(campaign.brand, []))
}

/** Changes words, images and rules of a published campaign. */
export const EditPart = () => {
  const { t } = useWords()
  const shown = useShownCampaign()
  const [began, setBegan] = useState(() => ({ revision: shown.campaign.revision, fields: startOf(shown) }))
  const [fields, setFields] = useState(began.fields)
  const [asking, setAsking] = useState(false)
  const change = (put: Partial<Fields>) => setFields((mine) => ({ ...mine, ...put }))
  const theirs = startOf(shown)
  const moved = shown.campaign.revision !== began.revision && !isSame(theirs, began.fields)
  const wish = wishOf(contentOf(began.fields), contentOf(fields))
  const takeTheirs = (): void => {
    setBegan({ revision: shown.campaign.revision, fields: theirs })
    setFields(theirs)
  }
  const review = (): void => {
    const [missing] = missingParts(fields)
    if (missing) goToPart(missing)
    else setAsking(true)
  }
  const made = (): void => setBegan({ revision: shown.campaign.revision, fields })
  return (
    <div className="editor__form">
      {moved && (
        <Notice
          title={t.refusals.codes.CONFLICT}
          action={<Button onPress={takeTheirs}>{t.shell.again}</Button>}
        />
      )}
      <WordsPart fields={fields} change={change} />
      <ArtPart fields={fields} change={change} />
      <Part id="schedule" title={t.editor.usableUntil}>
        <MomentField
          label={t.editor.usableUntil}
          hint={t.editor.usableHint}
          value={fields.usableUntil}
          onChange={(usableUntil) => change({ usableUntil })}
        />
      </Part>
      <MorePart fields={fields} change={change} />
      <div>
        <Button id="review-edit" look="primary" isDisabled={!wish} onPress={review}>
          {t.changes.titles.edit}
        </Button>
      </div>
      {asking && wish && (
        <ChangeDialog kind="edit" wish={wish} onMade={made} onClose={() => setAsking(false)} />
      )}
    </div>
  )
}
