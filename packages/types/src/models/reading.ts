import * as v from 'valibot'

/*
 * How a phone reads what a server sends that may be newer than itself: unknown fields are ignored, a field that can be
 * done without has a stand-in, and an item that cannot be read is left out of its list. Stored documents and requests
 * are never read so: they are strict.
 */

/** A field that is absent, or cannot be read, is undefined. */
export const orNothing = <Value>(field: v.GenericSchema<unknown, Value>) =>
  v.fallback(v.optional(field), undefined)

/** A list without the items that cannot be read. */
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

/** A text in both languages of the product; other languages are ignored. */
export const Words = v.object({ zh: v.string(), en: v.string() })
