import type { Preview, Wish } from '@hongbao/types/operate'
import { useAsk } from '../../../api/use-ask'
import { differenceWords } from '../../../i18n/difference-words'
import { useWords } from '../../../i18n/use-words'
import { useBrand } from '../../../shell/me'
import { Skeleton } from '../../../ui/skeleton'
import { TroubleNotice } from '../../../ui/trouble'
import { useShownCampaign } from '../shown-campaign'
import './will-happen.scss'

const Standing = ({ standing }: Pick<Preview, 'standing'>) => {
  const { t } = useWords()
  const names: Readonly<Record<string, string>> = t.campaigns.standings
  const { before, after } = standing
  return before === after ? null : (
    <p className="will-happen__standing">
      {t.changes.standing(names[before] ?? before, names[after] ?? after)}
    </p>
  )
}

/** What a change would do now, as the function tells it. */
export const WillHappen = ({ wish }: { readonly wish: Wish }) => {
  const language = useWords()
  const { t } = language
  const { brandId } = useBrand()
  const { campaign } = useShownCampaign()
  const { _id: campaignId, revision: from } = campaign
  const { data, trouble } = useAsk<'preview'>({ action: 'preview', brandId, campaignId, from, wish })
  if (trouble) return <TroubleNotice trouble={trouble} />
  if (!data) return <Skeleton rows={1} label={t.shell.loading} />
  return (
    <section className="will-happen" aria-label={t.changes.will}>
      <h3 className="heading">{t.changes.will}</h3>
      <Standing standing={data.standing} />
      {data.differences.length === 0 && <p>{t.changes.willNothing}</p>}
      <dl className="will-happen__list">
        {data.differences.map((difference) => {
          const { field, before, after } = differenceWords(language, difference)
          return (
            <div key={difference.path} className="will-happen__row">
              <dt>{field}</dt>
              <dd className="tabular">
                <del>{before}</del> <ins>{after}</ins>
              </dd>
            </div>
          )
        })}
      </dl>
      {data.effects.length > 0 && (
        <ul className="will-happen__effects">
          {data.effects.map((effect) => (
            <li key={effect}>{t.changes.effects[effect]}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
