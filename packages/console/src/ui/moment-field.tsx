import { type CalendarDateTime, fromAbsolute, toCalendarDateTime, toZoned } from '@internationalized/date'
import { useMemo } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
  Text,
} from 'react-aria-components'
import { CHINA } from '../i18n/format'
import { useWords } from '../i18n/use-words'
import { Icon } from './icon'
import './field.scss'
import './moment-field.scss'

type Props = {
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  /** Milliseconds since 1970. */
  readonly value: number | undefined
  readonly onChange: (at: number | undefined) => void
  /** Moments that are chosen with one press. */
  readonly presets?: readonly { readonly label: string; readonly at: () => number }[]
}

const shown = (at: number): CalendarDateTime => toCalendarDateTime(fromAbsolute(at, CHINA))
const meant = (moment: CalendarDateTime): number => toZoned(moment, CHINA).toDate().getTime()

/** A date and a time of day in China, by keyboard or from a calendar. */
export const MomentField = ({ label, hint, error, value, onChange, presets = [] }: Props) => {
  const { t } = useWords()
  const moment = useMemo(() => (value === undefined ? null : shown(value)), [value])
  return (
    <DatePicker
      className="field moment-field"
      value={moment}
      onChange={(next) => onChange(next ? meant(toCalendarDateTime(next)) : undefined)}
      granularity="minute"
      hourCycle={24}
      isInvalid={error !== undefined}
      shouldForceLeadingZeros
    >
      <Label className="field__label">
        {label} <span className="note">{t.shell.time}</span>
      </Label>
      <Group className="field__box moment-field__box">
        <DateInput className="moment-field__input">
          {(segment) => <DateSegment segment={segment} className="moment-field__segment" />}
        </DateInput>
        <Button className="moment-field__open">
          <Icon name="down" />
        </Button>
      </Group>
      {presets.length > 0 && (
        <div className="moment-field__presets">
          {presets.map(({ label: name, at }) => (
            <button key={name} type="button" className="chip" onClick={() => onChange(at())}>
              {name}
            </button>
          ))}
        </div>
      )}
      {hint && !error && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <FieldError className="field__error">{error}</FieldError>
      <Popover className="popover">
        <Dialog className="moment-field__dialog">
          <Calendar>
            <header className="moment-field__month">
              <Button slot="previous" className="moment-field__turn">
                <Icon name="right" />
              </Button>
              <Heading className="heading" />
              <Button slot="next" className="moment-field__turn">
                <Icon name="right" />
              </Button>
            </header>
            <CalendarGrid>
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className="note">{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell date={date} className="moment-field__day" />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}
