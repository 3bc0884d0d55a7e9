import { CloudError } from '../cloud-error'
import type { Failure } from './invocation'

type Words = {
  readonly code: string
  readonly errCode: number
  readonly text: string
  readonly message: string
}

/**
 * A failed call in the platform's words: `code` for a function that called, `errCode` and `text` for a client.
 * docs/cloudbase-wire.md, Functions, says which were seen on the platform and which are assumed.
 */
const wordsFor = (failure: Failure): Words => {
  switch (failure.kind) {
    case 'missing':
      return {
        code: 'FUNCTION_NOT_FOUND',
        errCode: -501000,
        text: 'resource not found',
        message: 'FunctionName parameter could not be found',
      }
    case 'forbidden':
      return {
        code: 'PERMISSION_DENIED',
        errCode: -501023,
        text: 'permission denied',
        message: 'the invoke rule of this function lets no client call it',
      }
    case 'overloaded':
      return {
        code: 'EXCEED_CONCURRENT_REQUEST_LIMIT',
        errCode: -501004,
        text: 'exceed concurrent request limit',
        message: 'too many instances of this function are busy',
      }
    case 'timeout':
      return {
        code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
        errCode: -504003,
        text: 'functions execute time limit exceeded',
        message: `Invoking task timed out after ${failure.seconds} seconds`,
      }
    case 'slow-start':
      return {
        code: 'FUNCTIONS_EXECUTE_FAIL',
        errCode: -504002,
        text: 'functions execute fail',
        message: `Initialization timed out after ${failure.seconds} seconds`,
      }
    case 'broken':
      return {
        code: 'FUNCTIONS_EXECUTE_FAIL',
        errCode: -504002,
        text: 'functions execute fail',
        message: failure.why,
      }
    case 'thrown':
      return {
        code: 'FUNCTIONS_EXECUTE_FAIL',
        errCode: -504002,
        text: 'functions execute fail',
        message: JSON.stringify({
          errorCode: 1,
          errorMessage: 'user code exception caught',
          stackTrace: failure.stack,
        }),
      }
  }
}

/** What another function's `callFunction` rejects with. */
export const failureForFunction = (failure: Failure): CloudError => {
  const { code, message } = wordsFor(failure)
  return new CloudError(code, message)
}

/** What `wx.cloud.callFunction` fails with. */
export const failureForClient = (
  failure: Failure,
  requestId: string,
): { errCode: number; errMsg: string } => {
  const { errCode, text, message } = wordsFor(failure)
  return {
    errCode,
    errMsg: `cloud.callFunction:fail Error: errCode: ${errCode} ${text} | errMsg: ${message}; requestId: ${requestId}`,
  }
}
