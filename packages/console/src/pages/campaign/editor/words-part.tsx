import type { Localized } from '@hongbao/types'
import type { Fields } from '../../../campaign/fields'
import { useWords } from '../../../i18n/use-words'
import { Button } from '../../../ui/button'
import { TextField } from '../../../ui/field'
import { Icon } from '../../../ui/icon'
import { Part } from './part'

type Props = { readonly fields: Fields; readonly change: (put: Partial<Fields>) => void }

type BothProps = {
  readonly label: string
  readonly value: Localized
  readonly rows?: number
  readonly hint?: string
  readonly name?: string
  readonly onChange: (value: Localized) => void
}

/** A text in both languages, side by side. */
export const BothFields = ({ label, value, rows, hint, name, onChange }: BothProps) => {
  const { t } = useWords()
  return (
    <div className="editor__both">
      <TextField
        label={`${label} · ${t.editor.chinese}`}
        lang="zh-CN"
        value={value.zh}
        onChange={(zh) => onChange({ ...value, zh })}
        maxLength={2_000}
        {...(rows && { rows })}
        {...(hint && { hint })}
        {...(name && { name })}
      />
      <TextField
        label={`${label} · ${t.editor.english}`}
        lang="en"
        value={value.en}
        placeholder={value.zh ? t.editor.englishHint : ''}
        onChange={(en) => onChange({ ...value, en })}
        maxLength={2_000}
        {...(rows && { rows })}
      />
    </div>
  )
}

const MAX_RULES = 20

export const WordsPart = ({ fields, change }: Props) => {
  const { t } = useWords()
  const { rules } = fields
  const setRule = (at: number, rule: Localized) =>
    change({ rules: rules.map((each, n) => (n === at ? rule : each)) })
  return (
    <Part id="words" title={t.editor.words}>
      <BothFields
        name="title"
        label={t.editor.title}
        value={fields.title}
        onChange={(title) => change({ title })}
      />
      <BothFields
        name="story"
        label={t.editor.story}
        hint={t.editor.storyHint}
        rows={3}
        value={fields.story}
        onChange={(story) => change({ story })}
      />
      <fieldset className="editor__rules">
        <legend className="field__label">{t.editor.rules}</legend>
        {rules.map((rule, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sentence has no id, and its place is its name
          <div className="editor__rule" key={n}>
            <BothFields label={t.editor.rule(n + 1)} value={rule} onChange={(next) => setRule(n, next)} />
            <Button
              small
              look="quiet"
              aria-label={`${t.editor.removeRule} ${n + 1}`}
              onPress={() => change({ rules: rules.filter((_, at) => at !== n) })}
            >
              <Icon name="close" />
            </Button>
          </div>
        ))}
        {rules.length < MAX_RULES && (
          <div>
            <Button small onPress={() => change({ rules: [...rules, { zh: '', en: '' }] })}>
              <Icon name="plus" />
              {t.editor.addRule}
            </Button>
          </div>
        )}
      </fieldset>
    </Part>
  )
}
