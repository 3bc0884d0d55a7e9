/**
 * What a code means for the next step.
 * - `wait`: the platform did nothing; the same call may be sent again after a while.
 * - `look`: what stands is not what the plan assumed, or nobody knows; read again and plan again.
 * - `stop`: only a person can mend it.
 */
export type Meaning = { readonly kind: 'wait' | 'look' } | { readonly kind: 'stop'; readonly advice: string }

const stop = (advice: string): Meaning => ({ kind: 'stop', advice })

const RIGHTS =
  'The key may not do this. Give its user the policy of docs/deploying.md ("The least policy"), and run this again.'
const KEY = 'The key is not accepted. Make a new one at console.cloud.tencent.com/cam/capi, and set it again.'
const QUOTA =
  'The plan of the environment does not allow more. Delete what is not used or choose a larger plan, and run this again.'
const OURS =
  'The platform does not take this request. This may be a fault of this tool: report it with the request id.'

/** The longest prefix of a code that is listed counts. Sources: the error codes of document/api/876 and document/api/583. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  AuthFailure: stop(KEY),
  'AuthFailure.SignatureExpire': stop(
    'The clock of this computer is wrong by minutes. Set it, and run this again.',
  ),
  'AuthFailure.TokenFailure': stop('The temporary key has ended. Get a new one, and run this again.'),
  'AuthFailure.UnauthorizedOperation': stop(RIGHTS),
  UnauthorizedOperation: stop(RIGHTS),
  OperationDenied: stop(
    'The platform does not allow this now. Look at the environment in the CloudBase console.',
  ),
  'OperationDenied.ResourceFrozen': stop(
    'The environment is frozen. Unfreeze it in the CloudBase console, and run this again.',
  ),
  'ResourceUnavailable.ResourceOverdue': stop(
    'The account is overdue. Pay what is owed in Tencent Cloud, and run this again.',
  ),
  'ResourceUnavailable.InsufficientBalance': stop(
    'The account has no balance. Top it up in Tencent Cloud, and run this again.',
  ),
  'ResourceUnavailable.IndexOptionsConflict': stop(
    'There is an index of this name with other options. Pause all campaigns, delete it in the CloudBase console, and run this again.',
  ),
  ResourceUnavailable: { kind: 'wait' },
  'ResourceNotFound.Env': stop('There is no such environment in this account. Check --env and the key.'),
  'ResourceNotFound.Namespace': stop(
    'There is no such environment in this account. Check --env and the key.',
  ),
  ResourceNotFound: { kind: 'look' },
  ResourceInUse: { kind: 'look' },
  'ResourceInUse.FsACLJobUnDone': { kind: 'wait' },
  RequestLimitExceeded: { kind: 'wait' },
  'LimitExceeded.Request': { kind: 'wait' },
  LimitExceeded: stop(QUOTA),
  ResourceInsufficient: stop(QUOTA),
  ResourcesSoldOut: stop(QUOTA),
  InternalError: { kind: 'look' },
  FailedOperation: { kind: 'look' },
  InvalidParameter: stop(OURS),
  InvalidParameterValue: stop(OURS),
  MissingParameter: stop(OURS),
  UnknownParameter: stop(OURS),
  UnsupportedOperation: stop(OURS),
  InvalidAction: stop(OURS),
}

const isPrefix = (prefix: string, code: string): boolean => code === prefix || code.startsWith(`${prefix}.`)

/** A code that is not known stops: guessing could repeat something that was carried out. */
export const meaningOf = (code: string): Meaning => {
  const prefix = Object.keys(MEANINGS)
    .filter((each) => isPrefix(each, code))
    .sort((a, b) => b.length - a.length)[0]
  const known = prefix === undefined ? undefined : MEANINGS[prefix]
  return (
    known ??
    stop('Look the code up in the documentation of Tencent Cloud, and run this again when it is mended.')
  )
}
