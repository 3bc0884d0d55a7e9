import * as v from 'valibot'
import { CloudError } from '../cloud-error'
import type { Invocation } from '../functions/invocation'

/** Who sent a request: a function in an event, or (undefined) a trusted process with no caller. */
export type Sender = { readonly invocation: Invocation | undefined }

/** What an action answers beside `requestId`. */
export type ActionReply = Readonly<Record<string, unknown>>

/** One action of the wire protocol: a parsed body in, a reply out. Throws `CloudError`. */
export type Action = {
  readonly run: (body: unknown, sender: Sender) => Promise<ActionReply>
}

/** An action whose body is parsed first. A body of the wrong shape answers `INVALID_PARAM`. */
export const action = <Schema extends v.GenericSchema>(
  schema: Schema,
  run: (body: v.InferOutput<Schema>, sender: Sender) => Promise<ActionReply>,
): Action => ({
  run: async (body, sender) => {
    const parsed = v.safeParse(schema, body)
    if (parsed.success) return run(parsed.output, sender)
    const [issue] = parsed.issues
    throw new CloudError('INVALID_PARAM', `${v.getDotPath(issue) ?? 'the body'}: ${issue.message}`)
  },
})
