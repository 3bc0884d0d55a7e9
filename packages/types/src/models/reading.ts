import * as v from 'valibot'

/*
 * A server may be newer than the phone that reads its answers. So unknown fields are ignored, a field that the phone can
 * do without has a stand-in, and a list item that cannot be read is left out. Requests and stored campaigns are read
 * strictly instead.
 */

/** The field, or undefined when it is absent or cannot be read. */
export const orNothing = <Value>(field: v.GenericSchema<unknown, Value>) =>
  v.fallback(v.optional(field), undefined)

/** The items of a list that can be read. */
export const listOf = <Item>(item: v.GenericSchema<unknown, Item>) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((all) =>
      all.flatMap((one): Item[] => {
        const read = v.safeParse(item, one)
        return read.success ? [read.output] : []
      }),
    ),
  )

/** A text in both languages of the product. */
export const Words = v.object({ zh: v.string(), en: v.string() })
