/** What goes wrong with one call, on demand. */
export type Fault =
  /** The platform says no, before it does anything. */
  | { readonly kind: 'error'; readonly code: string; readonly message?: string }
  /** The connection breaks before the call arrives, or after it was carried out. */
  | { readonly kind: 'cut'; readonly done: boolean }
  /** The call is carried out, and no answer arrives while the caller waits. */
  | { readonly kind: 'late' }
  /** An answer that is no JSON, as a gateway in the way sends it. */
  | { readonly kind: 'page'; readonly text: string }
  /** JSON of another form than described. The call is carried out. */
  | { readonly kind: 'shape'; readonly response: unknown }

/** A call in the order of arrival; `n` counts from 1. */
export type Called = { readonly n: number; readonly service: string; readonly action: string }

/** Decides which calls go wrong. */
export type FaultPlan = (call: Called) => Fault | undefined

/** Error codes of the official descriptions that any action may answer, and those of the actions a deployment needs. */
export const DOCUMENTED_CODES = [
  'AuthFailure.InvalidSecretId',
  'AuthFailure.SecretIdNotFound',
  'AuthFailure.SignatureExpire',
  'AuthFailure.SignatureFailure',
  'AuthFailure.TokenFailure',
  'AuthFailure.UnauthorizedOperation',
  'DryRunOperation',
  'FailedOperation',
  'FailedOperation.CreateFunction',
  'FailedOperation.CreateTable',
  'FailedOperation.FunctionStatusError',
  'FailedOperation.Namespace',
  'FailedOperation.PublishVersion',
  'FailedOperation.Timeout',
  'FailedOperation.UpdateFunctionCode',
  'InternalError',
  'InternalError.System',
  'InvalidParameter',
  'InvalidParameterValue',
  'InvalidParameterValue.CodeSource',
  'InvalidParameterValue.Runtime',
  'InvalidParameterValue.ZipFile',
  'LimitExceeded',
  'LimitExceeded.Function',
  'LimitExceeded.Memory',
  'LimitExceeded.OutOfIndexQuota',
  'LimitExceeded.OutOfTableQuota',
  'LimitExceeded.Request',
  'LimitExceeded.Timeout',
  'LimitExceeded.Version',
  'MissingParameter',
  'OperationDenied',
  'OperationDenied.ResourceFrozen',
  'RequestLimitExceeded',
  'ResourceInUse',
  'ResourceInUse.FsACLJobUnDone',
  'ResourceInUse.Function',
  'ResourceInUse.FunctionName',
  'ResourceInUse.IndexCreating',
  'ResourceInUse.Trigger',
  'ResourceInsufficient',
  'ResourceNotFound',
  'ResourceNotFound.Env',
  'ResourceNotFound.Function',
  'ResourceNotFound.FunctionName',
  'ResourceNotFound.Namespace',
  'ResourceNotFound.Table',
  'ResourceUnavailable',
  'ResourceUnavailable.IndexOptionsConflict',
  'ResourceUnavailable.InsufficientBalance',
  'ResourceUnavailable.Namespace',
  'ResourceUnavailable.ResourceOverdue',
  'ResourcesSoldOut',
  'UnauthorizedOperation',
  'UnauthorizedOperation.CAM',
  'UnknownParameter',
  'UnsupportedOperation',
  'UnsupportedOperation.InDebug',
] as const
