/**
 * What the compiler refuses, which is the test: nothing here is run. `tsc -b` fails at a `@ts-expect-error` without
 * an error under it.
 */
import { answered, BrowseRequest, ClaimRequest, type Outcome, PersonRequest, refused } from '@hongbao/types'
import { defineFunction, defineTimer } from './define-function'
import type { CloudFunction, Collection } from './infrastructure'

const never = (): Promise<Outcome<never, never>> => Promise.reject(new Error('nothing here is run'))
const named = (_: unknown) => never()
const browse = { catalog: never, campaign: never, 'my-covers': never }
const patrol = async () => ({})

export const rightTables = [
  defineFunction('browse', BrowseRequest, browse),
  defineFunction('browse', BrowseRequest, { ...browse, campaign: async () => refused('NO_CAMPAIGN') }),
  defineFunction('browse', BrowseRequest, { ...browse, 'my-covers': async () => answered({ covers: [] }) }),
  defineFunction('claim', ClaimRequest, { claim: async () => refused('SOLD_OUT') }),
]

export const wrongTables = [
  // @ts-expect-error `catalog` does not answer with covers
  defineFunction('browse', BrowseRequest, { ...browse, catalog: async () => answered({ covers: [] }) }),
  // @ts-expect-error `campaign` does not answer without the campaign
  defineFunction('browse', BrowseRequest, { ...browse, campaign: async () => answered({ now: 1 }) }),
  // @ts-expect-error nothing that is only read is sold out
  defineFunction('browse', BrowseRequest, { ...browse, campaign: async () => refused('SOLD_OUT') }),
  // @ts-expect-error `catalog` names no campaign
  defineFunction('browse', BrowseRequest, { ...browse, catalog: (_, { campaignId }) => named(campaignId) }),
  // @ts-expect-error `my-covers` is missing
  defineFunction('browse', BrowseRequest, { catalog: never, campaign: never }),
  // @ts-expect-error `browse` has no action of this name
  defineFunction('browse', BrowseRequest, { ...browse, cover: never }),
  // @ts-expect-error these are requests of another function
  defineFunction('browse', PersonRequest, browse),
  // @ts-expect-error people call no function of this name
  defineFunction('patrol', BrowseRequest, browse),
]

// @ts-expect-error no timer has this name
export const wrongTimer = defineTimer('browse', patrol)

const sizes = { memoryMb: 256, timeoutSeconds: 5, openapi: [] } as const
const timer = { name: 'patrol', cron: '0 * * * * * *' }

export const rightFunctions: CloudFunction[] = [
  { ...sizes, name: 'browse', invoke: 'anyone' },
  { ...sizes, name: 'patrol', invoke: 'nobody', timer },
]

export const wrongFunctions: CloudFunction[] = [
  // @ts-expect-error no function has this name
  { ...sizes, name: 'brows', invoke: 'anyone' },
  // @ts-expect-error a timer's function is called by nobody
  { ...sizes, name: 'patrol', invoke: 'anyone' },
  // @ts-expect-error a function that nobody calls needs a timer
  { ...sizes, name: 'patrol', invoke: 'nobody' },
]

export const rightCollection: Collection = { name: 'claims', access: 'ADMINONLY', indexes: [] }
// @ts-expect-error no collection has this name
export const wrongCollection: Collection = { name: 'claim', access: 'ADMINONLY', indexes: [] }
