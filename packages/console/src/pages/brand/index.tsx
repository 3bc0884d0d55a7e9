import { type BrandDetail, exportParts } from '@hongbao/types/operate'
import { useState } from 'react'
import { ask } from '../../api/client'
import { fileAddress } from '../../api/file-address'
import { useAct } from '../../api/use-act'
import { readAgain, useAsk } from '../../api/use-ask'
import { makeMark } from '../../art/make-cover'
import { useWords } from '../../i18n/use-words'
import { useBrand } from '../../shell/me'
import { Button } from '../../ui/button'
import { ExportButton } from '../../ui/export-button'
import { TextField } from '../../ui/field'
import { MomentField } from '../../ui/moment-field'
import { PageHead } from '../../ui/page-head'
import { Section } from '../../ui/section'
import { Skeleton } from '../../ui/skeleton'
import { say } from '../../ui/toasts'
import { TroubleNotice } from '../../ui/trouble'
import { ImageDrop } from '../campaign/editor/image-drop'
import { BothFields } from '../campaign/editor/words-part'
import '../campaign/editor/editor.scss'

const NO_AUTHORISATION = { holder: '', note: '' }

const BrandForm = ({ detail }: { readonly detail: BrandDetail }) => {
  const { t } = useWords()
  const { brandId } = useBrand()
  const { act, busy, trouble } = useAct()
  const [name, setName] = useState(detail.name)
  const [mark, setMark] = useState(detail.mark)
  const [authorisation, setAuthorisation] = useState<{
    holder: string
    note: string
    until?: number | undefined
  }>(detail.authorisation ?? NO_AUTHORISATION)
  const save = async (): Promise<void> => {
    const { holder, note, until } = authorisation
    const reply = await act<'edit-brand'>({
      action: 'edit-brand',
      brandId,
      from: detail.revision,
      name,
      ...(mark && { mark }),
      ...(holder.trim() && { authorisation: { holder, note, ...(until !== undefined && { until }) } }),
    })
    await readAgain('brand', 'me', 'log')
    if (reply.ok) say({ says: t.brand.saved })
  }
  return (
    <div className="editor__form">
      <Section title={t.brand.name}>
        <BothFields name="brand-name" label={t.brand.name} value={name} onChange={setName} />
        <div className="editor__mark">
          {mark && <img src={fileAddress(mark)} alt={t.brand.mark} width={52} height={52} />}
          <ImageDrop
            compact
            name="mark"
            label={t.brand.mark}
            hint={t.editor.markHint}
            make={makeMark}
            onMade={setMark}
          />
        </div>
      </Section>
      <Section title={t.brand.authorisation} note={t.brand.authorisationHelp}>
        <div className="editor__pair">
          <TextField
            label={t.brand.holder}
            maxLength={40}
            value={authorisation.holder}
            onChange={(holder) => setAuthorisation({ ...authorisation, holder })}
          />
          <MomentField
            label={t.brand.until}
            value={authorisation.until}
            onChange={(until) => setAuthorisation({ ...authorisation, until })}
          />
        </div>
        <TextField
          label={t.brand.note}
          rows={3}
          maxLength={1_000}
          value={authorisation.note}
          onChange={(note) => setAuthorisation({ ...authorisation, note })}
        />
      </Section>
      <TroubleNotice trouble={trouble} />
      <div>
        <Button look="primary" isDisabled={busy} onPress={save}>
          {t.shell.save}
        </Button>
      </div>
    </div>
  )
}

const Facts = ({ detail }: { readonly detail: BrandDetail }) => {
  const { t, of, format } = useWords()
  const { authorisation } = detail
  return (
    <dl className="facts">
      <dt>{t.brand.name}</dt>
      <dd>{of(detail.name)}</dd>
      {authorisation && (
        <>
          <dt>{t.brand.holder}</dt>
          <dd>{authorisation.holder}</dd>
          <dt>{t.brand.note}</dt>
          <dd>{authorisation.note}</dd>
          {authorisation.until && (
            <>
              <dt>{t.brand.until}</dt>
              <dd>{format.day(authorisation.until)}</dd>
            </>
          )}
        </>
      )}
    </dl>
  )
}

/** A brand's own data, and the way out with them. */
export const BrandPage = () => {
  const { t } = useWords()
  const { brandId, may } = useBrand()
  const { data, trouble, again } = useAsk<'brand'>({ action: 'brand', brandId })
  return (
    <>
      <PageHead title={t.brand.title} lead={t.brand.lead} />
      <TroubleNotice trouble={trouble} again={again} />
      {!data && !trouble && <Skeleton label={t.shell.loading} />}
      {data && (may('owner') ? <BrandForm key={data.revision} detail={data} /> : <Facts detail={data} />)}
      {may('owner') && (
        <Section title={t.brand.export} note={t.brand.exportHelp}>
          <div className="row-actions row-actions--start">
            {exportParts.map((part) => (
              <ExportButton
                key={part}
                label={t.brand.parts[part]}
                fileName={`${brandId}-${part}.${part === 'claims' ? 'csv' : 'json'}`}
                askPart={(after) => ask<'export-brand'>({ action: 'export-brand', brandId, part, after })}
              />
            ))}
          </div>
        </Section>
      )}
    </>
  )
}
