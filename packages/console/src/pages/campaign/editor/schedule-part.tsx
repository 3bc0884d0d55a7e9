import { DAY, HOUR, MAX_DROPS } from '@hongbao/types'
import { type DropFields, type Fields, newDropId } from '../../../campaign/fields'
import { useWords } from '../../../i18n/use-words'
import { Button } from '../../../ui/button'
import { NumberField } from '../../../ui/field'
import { Icon } from '../../../ui/icon'
import { MomentField } from '../../../ui/moment-field'
import { Part } from './part'

type Props = {
  readonly fields: Fields
  readonly change: (put: Partial<Fields>) => void
  /** What publishing would refuse is said at the fields. */
  readonly strict: boolean
  readonly now: () => number
}

const CHINA_OFFSET = 8 * HOUR
/** An hour of the day in China that is still ahead, `days` days from today. */
const chinaHour = (now: number, hour: number, days: number): number =>
  Math.floor((now + CHINA_OFFSET) / DAY) * DAY - CHINA_OFFSET + days * DAY + hour * HOUR

const useOpeningPresets = (now: () => number) => {
  const { t } = useWords()
  return [
    { label: t.editor.now, at: now },
    { label: t.editor.nextHour, at: () => (Math.floor(now() / HOUR) + 1) * HOUR },
    { label: t.editor.tonight, at: () => chinaHour(now(), 20, 0) },
    { label: t.editor.tomorrow, at: () => chinaHour(now(), 10, 1) },
  ]
}

const DAYS_OFFERED = [1, 3, 7, 14]
const USABLE_DAYS = 180

const MAX_STOCK = 10_000_000

type DropProps = Props & { readonly drop: DropFields; readonly n: number }

const Drop = ({ drop, n, fields, change, strict, now }: DropProps) => {
  const { t } = useWords()
  const presets = useOpeningPresets(now)
  const { drops, endsAt } = fields
  const put = (next: Partial<DropFields>) =>
    change({ drops: drops.map((each) => (each.id === drop.id ? { ...each, ...next } : each)) })
  const late = drop.opensAt !== undefined && endsAt !== undefined && drop.opensAt >= endsAt
  const openingError = late ? t.editor.errors.opensAfterEnd : undefined
  return (
    <fieldset className="editor__drop" aria-label={t.editor.dropName(n + 1)}>
      {drops.length > 1 && (
        <div className="editor__drop-head">
          <h3 className="field__label">{t.editor.dropName(n + 1)}</h3>
          <Button
            small
            look="quiet"
            aria-label={`${t.editor.removeDrop} ${n + 1}`}
            onPress={() => change({ drops: drops.filter(({ id }) => id !== drop.id) })}
          >
            <Icon name="close" />
          </Button>
        </div>
      )}
      <div className="editor__pair">
        <NumberField
          name="stock"
          label={t.editor.stock}
          hint={n === 0 ? t.editor.stockHint : undefined}
          value={drop.stock}
          minValue={1}
          maxValue={MAX_STOCK}
          error={strict && drop.stock === undefined ? t.editor.errors.stock : undefined}
          onChange={(stock) => put({ stock })}
        />
        <MomentField
          label={t.editor.opensAt}
          value={drop.opensAt}
          presets={presets}
          error={openingError ?? (strict && drop.opensAt === undefined ? t.editor.errors.opensAt : undefined)}
          onChange={(opensAt) => put({ opensAt })}
        />
      </div>
    </fieldset>
  )
}

export const SchedulePart = (props: Props) => {
  const { t } = useWords()
  const { fields, change, strict, now } = props
  const { drops, endsAt, usableUntil } = fields
  const first = Math.min(...drops.map(({ opensAt }) => opensAt ?? Number.POSITIVE_INFINITY))
  const from = () => (Number.isFinite(first) ? first : now())
  const over = endsAt !== undefined && endsAt <= now()
  const useless = endsAt !== undefined && usableUntil !== undefined && usableUntil <= endsAt
  return (
    <Part id="schedule" title={t.editor.schedule}>
      {drops.map((drop, n) => (
        <Drop key={drop.id} {...props} drop={drop} n={n} />
      ))}
      {drops.length < MAX_DROPS && (
        <div>
          <Button
            small
            onPress={() =>
              change({ drops: [...drops, { id: newDropId(drops), opensAt: undefined, stock: undefined }] })
            }
          >
            <Icon name="plus" />
            {t.editor.addDrop}
          </Button>
        </div>
      )}
      <div className="editor__pair">
        <MomentField
          label={t.editor.endsAt}
          value={endsAt}
          presets={DAYS_OFFERED.map((days) => ({
            label: t.editor.untilThen(days),
            at: () => from() + days * DAY,
          }))}
          error={
            over
              ? t.editor.errors.endsInPast
              : strict && endsAt === undefined
                ? t.editor.errors.endsAt
                : undefined
          }
          onChange={(next) => change({ endsAt: next })}
        />
        <MomentField
          label={t.editor.usableUntil}
          hint={t.editor.usableHint}
          value={usableUntil}
          presets={[{ label: t.editor.sixMonths, at: () => chinaHour(now(), 0, USABLE_DAYS) }]}
          error={
            useless
              ? t.editor.errors.usableBeforeEnd
              : strict && usableUntil === undefined
                ? t.editor.errors.usableUntil
                : undefined
          }
          onChange={(next) => change({ usableUntil: next })}
        />
      </div>
    </Part>
  )
}
