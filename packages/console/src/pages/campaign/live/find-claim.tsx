import type { ClaimStory } from '@hongbao/types/operate'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useAct } from '../../../api/use-act'
import { useWords } from '../../../i18n/use-words'
import { useBrand } from '../../../shell/me'
import { Button } from '../../../ui/button'
import { TextField } from '../../../ui/field'
import { Section } from '../../../ui/section'
import { TroubleNotice } from '../../../ui/trouble'
import { useShownCampaign } from '../shown-campaign'
import './find-claim.scss'

const Story = ({ story }: { readonly story: ClaimStory }) => {
  const { t, format } = useWords()
  return (
    <dl className="facts" id="claim-story">
      <dt>{t.live.number}</dt>
      <dd className="tabular">{story.number}</dd>
      <dt>{t.live.at}</dt>
      <dd className="tabular">{format.exact(story.grantedAt)}</dd>
      {story.dropId && (
        <>
          <dt>{t.live.drop}</dt>
          <dd>{story.dropId}</dd>
        </>
      )}
      <dt>{t.live.link}</dt>
      <dd>{t.live.links[story.link]}</dd>
      <dt>{t.live.usableUntil}</dt>
      <dd className="tabular">{format.day(story.usableUntil)}</dd>
    </dl>
  )
}

/** Finds one claim by what a person reads out. */
export const FindClaim = () => {
  const { t } = useWords()
  const { brandId } = useBrand()
  const { campaign } = useShownCampaign()
  const { act, busy, trouble } = useAct()
  const [number, setNumber] = useState('')
  const [story, setStory] = useState<ClaimStory>()
  const find = async (): Promise<void> => {
    setStory(undefined)
    const reply = await act<'find-claim'>({ action: 'find-claim', brandId, campaignId: campaign._id, number })
    if (reply.ok) setStory(reply.data)
  }
  return (
    <Section title={t.live.findClaim}>
      <Form
        className="find-claim"
        onSubmit={(event) => {
          event.preventDefault()
          void find()
        }}
      >
        <TextField
          name="claim-number"
          label={t.live.number}
          hint={t.live.findHint}
          value={number}
          onChange={setNumber}
        />
        <Button type="submit" isDisabled={busy || number.trim() === ''}>
          {t.live.find}
        </Button>
      </Form>
      {story && <Story story={story} />}
      <TroubleNotice trouble={trouble} />
    </Section>
  )
}
