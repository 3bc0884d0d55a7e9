import type { OperateAction, OperateInput, Settings } from '@hongbao/types/operate'
import { RobotWebhook } from '@hongbao/types/operate'
import { type ReactNode, useState } from 'react'
import * as v from 'valibot'
import { useAct } from '../../api/use-act'
import { readAgain, useAsk } from '../../api/use-ask'
import { useWords } from '../../i18n/use-words'
import { Button } from '../../ui/button'
import { NumberField, TextField } from '../../ui/field'
import { PageHead } from '../../ui/page-head'
import { Pill } from '../../ui/pill'
import { Section } from '../../ui/section'
import { Select } from '../../ui/select'
import { Skeleton } from '../../ui/skeleton'
import { say } from '../../ui/toasts'
import { TroubleNotice } from '../../ui/trouble'
import './settings.scss'

/** Changes one setting, and tells how it went. */
const useSetting = () => {
  const { t } = useWords()
  const { act, busy, trouble } = useAct()
  const set = async <A extends OperateAction>(
    request: OperateInput<A>,
    says = t.shell.saved,
  ): Promise<void> => {
    const reply = await act<A>(request)
    await readAgain('settings', 'doctor')
    if (reply.ok) say({ says })
  }
  return { set, busy, trouble }
}

type OneProps = { readonly field: ReactNode; readonly canSave: boolean; readonly onSave: () => void }

/** One field with its own button. */
const One = ({ field, canSave, onSave }: OneProps) => {
  const { t } = useWords()
  return (
    <div className="setting">
      {field}
      <Button isDisabled={!canSave} onPress={onSave}>
        {t.shell.save}
      </Button>
    </div>
  )
}

const Robot = ({ settings }: { readonly settings: Settings }) => {
  const { t } = useWords()
  const words = t.environment
  const { set, busy, trouble } = useSetting()
  const [webhook, setWebhook] = useState('')
  const [language, setLanguage] = useState(settings.robotLanguage)
  return (
    <Section
      title={words.robot}
      note={words.robotHelp}
      action={
        <Pill tone={settings.robot ? 'gold' : 'grave'}>
          {settings.robot ? words.robotSet : words.robotUnset}
        </Pill>
      }
    >
      <Select
        label={words.robotLanguage}
        value={language}
        options={[
          { id: 'zh', label: '中文' },
          { id: 'en', label: 'English' },
        ]}
        onChange={setLanguage}
      />
      <One
        canSave={!busy && v.is(RobotWebhook, webhook.trim())}
        onSave={() => void set<'set-robot'>({ action: 'set-robot', webhook: webhook.trim(), language })}
        field={
          <TextField label={words.webhook} hint={words.webhookHint} value={webhook} onChange={setWebhook} />
        }
      />
      {settings.robot && (
        <div className="row-actions row-actions--start">
          <Button
            isDisabled={busy}
            onPress={() => void set<'test-robot'>({ action: 'test-robot' }, words.tested)}
          >
            {words.test}
          </Button>
          <Button
            look="quiet"
            isDisabled={busy}
            onPress={() => void set<'remove-robot'>({ action: 'remove-robot' })}
          >
            {words.removeRobot}
          </Button>
        </div>
      )}
      <TroubleNotice trouble={trouble} />
    </Section>
  )
}

const Others = ({ settings }: { readonly settings: Settings }) => {
  const { t } = useWords()
  const words = t.environment
  const { set, busy, trouble } = useSetting()
  const [page, setPage] = useState(settings.operatorsPage ?? '')
  const [templateId, setTemplateId] = useState(settings.reminderTemplate ?? '')
  const [yuanADay, setYuanADay] = useState(settings.budgetYuanADay)
  return (
    <Section title={words.settings}>
      <One
        canSave={!busy && templateId.trim() !== '' && templateId !== settings.reminderTemplate}
        onSave={() =>
          void set<'set-reminder-template'>({
            action: 'set-reminder-template',
            templateId: templateId.trim(),
          })
        }
        field={
          <TextField
            label={words.template}
            hint={words.templateHint}
            value={templateId}
            onChange={setTemplateId}
          />
        }
      />
      <One
        canSave={!busy && yuanADay !== undefined && yuanADay !== settings.budgetYuanADay}
        onSave={() => yuanADay !== undefined && void set<'set-budget'>({ action: 'set-budget', yuanADay })}
        field={
          <NumberField
            label={words.budgetLabel}
            hint={words.budgetHint}
            minValue={1}
            maxValue={1_000_000}
            value={yuanADay}
            onChange={setYuanADay}
          />
        }
      />
      <One
        canSave={!busy && page.startsWith('https://') && page !== settings.operatorsPage}
        onSave={() => void set<'set-operators-page'>({ action: 'set-operators-page', page: page.trim() })}
        field={<TextField label={words.page} hint={words.pageHint} value={page} onChange={setPage} />}
      />
      <TroubleNotice trouble={trouble} />
    </Section>
  )
}

/** Settings of the whole environment. */
export const SettingsPage = () => {
  const { t } = useWords()
  const { data, trouble, again } = useAsk<'settings'>({ action: 'settings' })
  return (
    <>
      <PageHead title={t.environment.settings} lead={t.environment.settingsLead} />
      <TroubleNotice trouble={trouble} again={again} />
      {!data && !trouble && <Skeleton label={t.shell.loading} />}
      {data && (
        <>
          <Robot settings={data} />
          <Others settings={data} />
        </>
      )}
    </>
  )
}
