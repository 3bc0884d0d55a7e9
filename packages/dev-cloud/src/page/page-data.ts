import { EJSON } from 'bson'
import * as v from 'valibot'
import { CloudError } from '../cloud-error'
import type { Counters } from '../counters/counters'
import type { Database } from '../database/database'
import { decodeDocument } from '../database/ejson'
import { find, matching } from '../database/operations'
import type { Faults } from '../faults/faults'
import type { Functions } from '../functions/functions'
import { masked, maskedDocument } from '../mask'
import type { Storage } from '../storage/storage'
import type { Wechat } from '../wechat/wechat'
import type { LogRing } from './log-ring'
import { panelData } from './panel-data'
import type { ParsedPanels } from './panels'

export type PageSources = {
  readonly env: string
  readonly database: Database
  readonly functions: Functions
  readonly storage: Storage
  readonly wechat: Wechat
  readonly counters: Counters
  readonly faults: Faults
  readonly logs: LogRing
  readonly panels: ParsedPanels
}

/** How many documents of a collection the page shows at once. */
export const DOCUMENTS_PER_PAGE = 50

/** All that the page shows, without documents: with secrets masked, and log lines after `lastLine`. */
export const pageState = async (sources: PageSources, lastLine: number): Promise<unknown> => {
  const { env, database, functions, storage, wechat, counters, faults, logs, panels } = sources
  const state = {
    env,
    counters: counters.read(),
    collections: database.collections().map((collection) => ({
      name: collection.name,
      documents: collection.size(),
      indexes: collection.indexes.map(({ definition }) => definition),
    })),
    functions: functions.configs().map(({ entry: _entry, variables, openapi, ...config }) => ({
      ...config,
      openapi: [...openapi],
      variables: Object.keys(variables),
      instances: functions.counts()[config.name],
      recent: functions.recent(config.name),
    })),
    panels: panels.length,
    files: await storage.list(),
    messages: wechat.outbox.list(),
    faults: faults.report(),
    lines: logs.after(lastLine),
  }
  return masked(state, wechat.secrets())
}

/** What the product's own panels show. */
export const pagePanels = ({ database, panels, wechat }: PageSources): unknown => ({
  panels: masked(panelData(database, panels), wechat.secrets()),
})

const documentsQuery = v.object({
  collection: v.string(),
  query: v.optional(v.string(), '{}'),
  skip: v.optional(v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(0)), '0'),
})

/** Some of a collection's documents. `query` is EJSON, as typed. Throws `CloudError` when it is malformed. */
export const pageDocuments = ({ database, wechat }: PageSources, parameters: unknown): unknown => {
  const parsed = v.safeParse(documentsQuery, parameters)
  if (!parsed.success) throw new CloudError('INVALID_PARAM', parsed.issues[0].message)
  const view = database.view(parsed.output.collection)
  const query = decodeDocument(parsed.output.query || '{}', new Date())
  const { documents } = find(view, { query, offset: parsed.output.skip, limit: DOCUMENTS_PER_PAGE })
  const shown = documents.map((doc) => JSON.parse(EJSON.stringify(doc, { relaxed: true })))
  const { isSecret } = database.collection(parsed.output.collection)
  return {
    total: matching(view, query).documents.length,
    documents: shown.map((document) => maskedDocument(document, wechat.secrets(), isSecret)),
  }
}
