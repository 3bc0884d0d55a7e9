import { CloudError } from '../cloud-error'

const TAIL = 'Please check your request, but if the problem persists, contact us.'

/** A refusal of MongoDB, as the platform passes it on: `DATABASE_REQUEST_FAILED` (−502001). */
export const requestFailed = (what: string, why: string): CloudError =>
  new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation.${what}] ${why}. ${TAIL}`)

/** `DATABASE_COLLECTION_NOT_EXIST` (−502005), worded as public threads show it (docs/cloudbase-wire.md, Errors). */
export const noCollection = (name: string): CloudError =>
  new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${TAIL}`,
  )

/** A second document with a unique key. Callers may rely only on `E11000` and the index's name. */
export const duplicateKey = (collection: string, index: string, key: string): CloudError => {
  const write = `E11000 duplicate key error collection: local.${collection} index: ${index} dup key: { : ${key} }`
  return requestFailed('Insert', `multiple write errors: [{write errors: [{${write}}]}, {<nil>}]`)
}

/** A commit failed, and what it would have written was undone. Reads go on, and so do writes once the file can be written. */
export const unwritable = ({ message }: Error): CloudError =>
  new CloudError('SYS_ERR', `the data file cannot be written (${message}); nothing was changed`)

export const invalidParameter = (why: string): CloudError =>
  new CloudError('INVALID_PARAM', `[InvalidParameter] ${why}. ${TAIL}`)

/** Another writer came first. `runTransaction` tries again only when the commit answers this. */
export const transactionConflict = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${TAIL}`,
  )

/** A second operation in a transaction while the first still runs. */
export const transactionBusy = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${TAIL}`,
  )

/** The transaction has ended, was aborted, or never was. */
export const transactionGone = (id: string): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceNotFound.TransactionNotExist] Transaction does not exist on the server: ${id}. ${TAIL}`,
  )
