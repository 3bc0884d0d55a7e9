import * as v from 'valibot'
import { TencentError } from '../tencent-error'

/** Parses the fields of a request as the platform does: a wrong or missing field is `InvalidParameter`. */
export const fieldsOf = <Schema extends v.GenericSchema>(
  schema: Schema,
  params: unknown,
): v.InferOutput<Schema> => {
  const parsed = v.safeParse(schema, params)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new TencentError('InvalidParameter', `${v.getDotPath(issue) ?? 'The request'}: ${issue.message}`)
}
