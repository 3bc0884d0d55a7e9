import * as v from 'valibot'
import { UsageError } from '../cloud-error'

const text = v.pipe(v.string(), v.minLength(1))
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000))

const line = v.object({
  title: v.optional(v.string(), ''),
  path: text,
  each: v.optional(v.boolean()),
  change: v.optional(v.boolean()),
})

const chart = v.object({
  kind: v.literal('chart'),
  title: text,
  collection: text,
  time: v.object({ path: text, unitMs: v.optional(v.number(), 1) }),
  newest: v.optional(count, 120),
  lines: v.pipe(v.array(line), v.minLength(1)),
})

const column = v.object({ title: text, path: text, as: v.optional(v.literal('time')) })

const table = v.object({
  kind: v.literal('table'),
  title: text,
  collection: text,
  /** Documents with the highest value of this field come first. */
  order: text,
  newest: v.optional(count, 50),
  columns: v.pipe(v.array(column), v.minLength(1)),
})

const panels = v.array(v.variant('kind', [chart, table]))

/**
 * What the page shows of a product's own documents. A path has dots, and a `*` in it stands for every field there. The
 * numbers that a path finds are added up or, with `each`, drawn as one line for each field. With `change` a line shows
 * the difference to the document before. Times are milliseconds since 1970 divided by `unitMs`.
 */
export type Panels = v.InferInput<typeof panels>
export type ParsedPanels = v.InferOutput<typeof panels>
export type Chart = v.InferOutput<typeof chart>
export type Table = v.InferOutput<typeof table>

/** Throws `UsageError` that names the first wrong place. */
export const parsePanels = (given: unknown): ParsedPanels => {
  const parsed = v.safeParse(panels, given)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new UsageError(`The panels are wrong at ${v.getDotPath(issue) ?? 'their root'}: ${issue.message}.`)
}
