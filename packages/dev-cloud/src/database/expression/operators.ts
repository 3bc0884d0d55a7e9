import { ARITHMETIC } from './arithmetic'
import { ARRAYS } from './arrays'
import { CONVERSIONS } from './conversions'
import { DATES } from './dates'
import { LOGIC } from './logic'
import { OBJECTS } from './objects'
import type { Operator } from './scope'
import { SETS } from './sets'
import { STATISTICS } from './statistics'
import { STRINGS } from './strings'
import { TEXT_SEARCH } from './text-search'

/** Every operator of an expression. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  Object.entries({
    ...ARITHMETIC,
    ...ARRAYS,
    ...CONVERSIONS,
    ...DATES,
    ...LOGIC,
    ...OBJECTS,
    ...SETS,
    ...STATISTICS,
    ...STRINGS,
    ...TEXT_SEARCH,
  }),
)
