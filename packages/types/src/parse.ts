import * as v from 'valibot'

/** What a schema made of something from outside, or the first field that it refused, as a path with dots. */
export type Parsed<Output> =
  | { readonly ok: true; readonly output: Output }
  | { readonly ok: false; readonly field: string }

export const parse = <S extends v.GenericSchema>(schema: S, input: unknown): Parsed<v.InferOutput<S>> => {
  const parsed = v.safeParse(schema, input, { abortEarly: true })
  if (parsed.success) return { ok: true, output: parsed.output }
  return { ok: false, field: v.getDotPath(parsed.issues[0]) ?? '' }
}
