import { categories } from '@hongbao/types'
import { fileAddress } from '../../../api/file-address'
import { makeMark } from '../../../art/make-cover'
import type { Fields } from '../../../campaign/fields'
import { useWords } from '../../../i18n/use-words'
import { NumberField } from '../../../ui/field'
import { Select } from '../../../ui/select'
import { ImageDrop } from './image-drop'
import { Part } from './part'
import { BothFields } from './words-part'

type Props = { readonly fields: Fields; readonly change: (put: Partial<Fields>) => void }

const RISKS = ['none', '4', '3'] as const
type RiskKey = (typeof RISKS)[number]

const riskKey = ({ risk }: Fields): RiskKey => RISKS.find((key) => key === String(risk?.refuseFrom)) ?? 'none'

/** Refusing nobody while WeChat does not answer keeps a campaign open. */
const riskOf = (key: RiskKey): Fields['risk'] =>
  key === 'none' ? undefined : { refuseFrom: key === '4' ? 4 : 3, whenDown: 'let-in' }

export const MorePart = ({ fields, change }: Props) => {
  const { t } = useWords()
  const { brand } = fields
  const categoryNames = t.editor.categories
  return (
    <Part id="more" title={t.editor.more}>
      <BothFields
        label={t.editor.brandName}
        value={brand.name}
        onChange={(name) => change({ brand: { ...brand, name } })}
      />
      <div className="field">
        <h3 className="field__label">{t.editor.mark}</h3>
        <div className="editor__mark">
          {brand.mark && <img src={fileAddress(brand.mark)} alt="" width={52} height={52} />}
          <ImageDrop
            compact
            name="mark"
            label={t.editor.mark}
            hint={t.editor.markHint}
            make={makeMark}
            onMade={(mark) => change({ brand: { ...brand, mark } })}
          />
        </div>
      </div>
      <div className="editor__pair">
        <Select
          label={t.editor.category}
          value={fields.category ?? 'none'}
          options={(['none', ...categories] as const).map((id) => ({ id, label: categoryNames[id] }))}
          onChange={(id) => change({ category: id === 'none' ? undefined : id })}
        />
        <NumberField
          label={t.editor.rank}
          hint={t.editor.rankHint}
          value={fields.rank}
          onChange={(rank) => change({ rank: rank ?? 0 })}
        />
      </div>
      <Select
        label={t.editor.risk}
        value={riskKey(fields)}
        options={RISKS.map((id) => ({ id, label: t.editor.risks[id] }))}
        onChange={(key) => change({ risk: riskOf(key) })}
      />
    </Part>
  )
}
