import * as v from 'valibot'
import { failureForFunction } from '../functions/failure-error'
import type { Functions } from '../functions/functions'
import { type Action, action } from './action'

const body = v.object({ function_name: v.string(), request_data: v.optional(v.string(), '') })

/** One function calls another: it runs for the same person, with `scf` added to the chain of sources. */
export function functionActions(functions: Functions): Record<string, Action> {
  return {
    'functions.invokeFunction': action(
      body,
      async ({ function_name: name, request_data: event }, { invocation }) => {
        const caller = invocation?.caller
        const source = caller ? `${caller.source},scf` : 'scf'
        const answer = await functions.invoke(name, event || '{}', { ...caller, source })
        if (!answer.ok) throw failureForFunction(answer.failure)
        return { data: { response_data: answer.result } }
      },
    ),
  }
}
