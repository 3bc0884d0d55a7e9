import { isNullish } from '../type-name'
import { isDocument, type Value } from '../value'
import { dayOfYear, isoDay, isoWeek, isoYear, week } from './calendar'
import { DATE_ARITHMETIC } from './date-arithmetic'
import { DATE_PARTS } from './date-parts'
import { DATE_TEXTS } from './date-texts'
import { dateOf, inZone } from './date-value'
import { parametersOf } from './define'
import { type Compile, type Expression, ExpressionError, type Operator } from './scope'
import { zoneOf } from './time-zone'

/** Date operators of MongoDB's manual, "Date Expression Operators". */

/** `{date, timezone}`, a date alone, or a list of one date. */
const dateParameters = (
  name: string,
  operand: Value,
  compile: Compile,
): { date: Expression; timezone: Expression } => {
  const isNamed = isDocument(operand) && !Object.keys(operand)[0]?.startsWith('$')
  if (isNamed) {
    const { date, timezone } = parametersOf(name, operand, ['date'], ['timezone'])
    return {
      date: compile(date),
      timezone: timezone === undefined ? () => undefined : nullWhenMissing(compile(timezone)),
    }
  }
  if (Array.isArray(operand) && operand.length !== 1)
    throw new ExpressionError(
      `${name} accepts exactly one argument if given an array, but was given ${operand.length}`,
    )
  return { date: compile(Array.isArray(operand) ? operand[0] : operand), timezone: () => undefined }
}

/** A time zone that is named but has no value is null, and so is the answer. */
const nullWhenMissing =
  (expression: Expression): Expression =>
  (scope) =>
    expression(scope) ?? null

/** A part of a date. Null and missing dates and null zones give null. */
const part =
  (name: string, read: (local: Date) => number): Operator =>
  (operand, compile) => {
    const { date, timezone } = dateParameters(name, operand, compile)
    return (scope) => {
      const value = date(scope)
      if (isNullish(value)) return null
      const zone = zoneOf(timezone(scope))
      return zone === null ? null : read(inZone(dateOf(value), zone))
    }
  }

export const DATES: Readonly<Record<string, Operator>> = {
  $year: part('$year', (local) => local.getUTCFullYear()),
  $month: part('$month', (local) => local.getUTCMonth() + 1),
  $dayOfMonth: part('$dayOfMonth', (local) => local.getUTCDate()),
  $dayOfWeek: part('$dayOfWeek', (local) => local.getUTCDay() + 1),
  $dayOfYear: part('$dayOfYear', dayOfYear),
  $hour: part('$hour', (local) => local.getUTCHours()),
  $minute: part('$minute', (local) => local.getUTCMinutes()),
  $second: part('$second', (local) => local.getUTCSeconds()),
  $millisecond: part('$millisecond', (local) => local.getUTCMilliseconds()),
  $week: part('$week', week),
  $isoDayOfWeek: part('$isoDayOfWeek', isoDay),
  $isoWeek: part('$isoWeek', isoWeek),
  $isoWeekYear: part('$isoWeekYear', isoYear),
  ...DATE_PARTS,
  ...DATE_TEXTS,
  ...DATE_ARITHMETIC,
}
