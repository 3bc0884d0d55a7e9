import * as v from 'valibot'

/** A list in which an item that cannot be read is left out, not the whole list. */
export const listOf = <Item>(item: v.GenericSchema<unknown, Item>) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((all) => all.filter((one): one is Item => v.is(item, one)).map((one) => v.parse(item, one))),
  )
