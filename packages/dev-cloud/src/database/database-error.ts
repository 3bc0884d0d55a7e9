import { CloudError } from '../cloud-error'

const TAIL = 'Please check your request, but if the problem persists, contact us.'

/** What MongoDB refused, as the platform passes it on: `DATABASE_REQUEST_FAILED` (−502001). */
export function requestFailed(what: string, why: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation.${what}] ${why}. ${TAIL}`)
}

/** `DATABASE_COLLECTION_NOT_EXIST` (−502005), worded as public threads show it (docs/cloudbase-wire.md, Errors). */
export function noCollection(name: string): CloudError {
  return new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${TAIL}`,
  )
}

/** A second document under a unique key: only `E11000` and the index's name are to be relied on. */
export function duplicateKey(collection: string, index: string, key: string): CloudError {
  const write = `E11000 duplicate key error collection: local.${collection} index: ${index} dup key: { : ${key} }`
  return requestFailed('Insert', `multiple write errors: [{write errors: [{${write}}]}, {<nil>}]`)
}

/** Memory is ahead of the file: nothing may be answered from it any more. */
export function unwritable({ message }: Error): CloudError {
  return new CloudError('SYS_ERR', `the data file cannot be written (${message}); restart the local cloud`)
}

export function invalidParameter(why: string): CloudError {
  return new CloudError('INVALID_PARAM', `[InvalidParameter] ${why}. ${TAIL}`)
}

/** First writer wins: `DATABASE_TRANSACTION_CONFLICT`; `runTransaction` tries again only when the commit answers it. */
export function transactionConflict(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${TAIL}`,
  )
}

/** A second operation inside one transaction while the first still runs. */
export function transactionBusy(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${TAIL}`,
  )
}

/** Ended, timed out, or never started. */
export function transactionGone(id: string): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceNotFound.TransactionNotExist] Transaction does not exist on the server: ${id}. ${TAIL}`,
  )
}
