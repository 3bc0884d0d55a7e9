import { useState } from 'react'
import { useLocation } from 'wouter'
import { readAgain } from '../../../api/use-ask'
import type { Kept } from '../../../campaign/draft-saver'
import { type Fields, missingParts } from '../../../campaign/fields'
import { useWords } from '../../../i18n/use-words'
import { useBrand, useOperator } from '../../../shell/me'
import { to } from '../../../shell/places'
import { Button } from '../../../ui/button'
import { PageHead } from '../../../ui/page-head'
import { say } from '../../../ui/toasts'
import { ArtPart } from './art-part'
import { Checklist, goToPart } from './checklist'
import { DiscardDialog } from './discard-dialog'
import { MergedNotice } from './merged-notice'
import { MorePart } from './more-part'
import { PublishDialog } from './publish-dialog'
import { SavingLine } from './saving-line'
import { SchedulePart } from './schedule-part'
import { useDraft } from './use-draft'
import { WordsPart } from './words-part'
import './editor.scss'

type Props = { readonly id: string; readonly kept: Kept; readonly initial: Fields }

type Asking = 'publish' | 'discard' | undefined

/** The form of a campaign that is not published. */
export const DraftEditor = ({ id, kept, initial }: Props) => {
  const { t } = useWords()
  const { brandId } = useBrand()
  const { clockMs } = useOperator()
  const [, navigate] = useLocation()
  const draft = useDraft(brandId, id, kept, initial)
  const { fields, change, saving, merged, flush } = draft
  const [strict, setStrict] = useState(false)
  const [asking, setAsking] = useState<Asking>()
  const now = () => Date.now() + clockMs
  const missing = missingParts(fields)
  const close = () => setAsking(undefined)
  const publish = (): void => {
    setStrict(true)
    const [first] = missing
    if (first) goToPart(first)
    else setAsking('publish')
  }
  const leave = async (says: string, address: string): Promise<void> => {
    await readAgain('campaigns', 'drafts', 'campaign')
    say({ says })
    navigate(address)
  }
  const name = fields.title.zh || fields.title.en || t.editor.anew
  return (
    <>
      <PageHead
        title={name}
        lead={<SavingLine saving={saving} />}
        back={{ href: to(`/b/${brandId}/campaigns`), label: t.editor.back }}
      />
      <MergedNotice merged={merged} />
      <div className="editor">
        <div className="editor__form">
          <ArtPart fields={fields} change={change} />
          <WordsPart fields={fields} change={change} />
          <SchedulePart fields={fields} change={change} strict={strict} now={now} />
          <MorePart fields={fields} change={change} />
        </div>
        <aside className="editor__side">
          <Checklist missing={missing} />
          <Button id="publish" look="primary" onPress={publish}>
            {t.editor.publish}
          </Button>
          <Button look="quiet" onPress={() => setAsking('discard')}>
            {t.editor.discard}
          </Button>
        </aside>
      </div>
      {asking === 'publish' && (
        <PublishDialog
          fields={fields}
          campaignId={id}
          now={now()}
          flush={flush}
          onClose={close}
          onPublished={() => void leave(t.editor.published, `/b/${brandId}/campaigns/${id}`)}
        />
      )}
      {asking === 'discard' && (
        <DiscardDialog
          campaignId={id}
          flush={flush}
          onClose={close}
          onDiscarded={() => void leave(t.editor.discarded, `/b/${brandId}/campaigns`)}
        />
      )}
    </>
  )
}
