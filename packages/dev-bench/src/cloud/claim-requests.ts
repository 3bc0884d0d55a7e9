import { randomBytes } from 'node:crypto'

/** Buckets that the increments go to. With this many, claims that run at once seldom meet. */
const BUCKETS = 64

export const CLAIMS = 'claims'
export const STOCK = 'stock'

/** What every request of the SDK carries besides its action (docs/cloudbase-wire.md, Where it sends). */
const ENVELOPE = {
  envName: 'local',
  wxCloudApiToken: '',
  tcb_sessionToken: 'local',
  sessionToken: 'local',
  crossAuthorizationToken: '',
}

const wire = (request: object): string => JSON.stringify({ ...request, ...ENVELOPE })

/** A claim as a document: canonical EJSON, as the SDK sends it. */
const claimText = (): string => {
  const id = randomBytes(16).toString('hex')
  const at = `{"$tcb_server_date":{"offset":{"$numberInt":"0"}}}`
  return `{"_id":"${id}","unit":"u${id}","campaignId":"spring","person":"o${id.slice(0, 27)}","n":{"$numberInt":"1"},"at":${at}}`
}

/** An insert of claims, each with a unit under a unique index. */
export const insertClaims = (count: number): string =>
  wire({
    action: 'database.insertDocument',
    collectionName: CLAIMS,
    data: Array.from({ length: count }, claimText),
  })

/** A conditional increment: one unit less in a bucket that has some left. */
const takeUnit = (bucket: number): string =>
  wire({
    action: 'database.modifyDocument',
    collectionName: STOCK,
    queryType: 'WHERE',
    multi: true,
    merge: true,
    upsert: false,
    query: `{"_id":"b${bucket}","left":{"$gte":{"$numberInt":"1"}}}`,
    data: `{"$inc":{"left":{"$numberInt":"-1"},"open":{"$numberInt":"1"}}}`,
  })

/** Buckets that do not run out. */
export const insertBuckets = (): string =>
  wire({
    action: 'database.insertDocument',
    collectionName: STOCK,
    data: Array.from(
      { length: BUCKETS },
      (_, n) => `{"_id":"b${n}","left":{"$numberLong":"1000000000"},"open":{"$numberInt":"0"}}`,
    ),
  })

let turn = 0

/** Claim-shaped requests: an insert and an increment in turns. */
export const nextClaimRequest = (): string => {
  turn++
  return turn % 2 === 0 ? insertClaims(1) : takeUnit((turn >> 1) % BUCKETS)
}
