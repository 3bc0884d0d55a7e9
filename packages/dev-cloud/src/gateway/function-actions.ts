import * as v from 'valibot'
import { CloudError } from '../cloud-error'
import { failureForFunction } from '../functions/failure-error'
import type { Functions } from '../functions/functions'
import { MAX_FUNCTION_RESULT_BYTES } from '../limits'
import { type Action, action } from './action'

const body = v.object({ function_name: v.string(), request_data: v.optional(v.string(), '') })

/** One function calls another: it runs for the same person, with `scf` added to the chain of sources. */
export const functionActions = (functions: Functions): Record<string, Action> => ({
  'functions.invokeFunction': action(
    body,
    async ({ function_name: name, request_data: event }, { invocation }) => {
      const caller = invocation?.caller
      const source = caller ? `${caller.source},scf` : 'scf'
      const answer = await functions.invoke(name, event || '{}', { ...caller, source })
      if (!answer.ok) throw failureForFunction(answer.failure)
      if (Buffer.byteLength(answer.result) > MAX_FUNCTION_RESULT_BYTES) {
        throw new CloudError('FUNCTIONS_EXECUTE_FAIL', 'cloudfunction result size exceed limit (1MB)')
      }
      return { data: { response_data: answer.result } }
    },
  ),
})
