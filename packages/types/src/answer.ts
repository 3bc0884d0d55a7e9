/** A true "no": nothing broke, and asking again in the same moment would be answered the same. */
export type Refusal<Code extends string = string> = {
  readonly code: Code
  /** How long to wait before asking again, in milliseconds. */
  readonly retryAfterMs?: number
  /** The moment the answer may change (a drop opens), in milliseconds since 1970, on the server's clock. */
  readonly at?: number
  /** The revision at which a campaign stands, for a change that was made from another. */
  readonly revision?: number
  /** The field that is not well formed, as a path with dots. */
  readonly field?: string
}

/** Something broke. `requestId` finds it in the function's log. */
export type Fault = { readonly requestId: string }

/** What every function answers. */
export type Answer<Data, Code extends string = string> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly refusal: Refusal<Code> }
  | { readonly ok: false; readonly fault: Fault }

/** What a verb answers: the edge adds the third case, the fault, for whatever a verb throws. */
export type Outcome<Data, Code extends string = string> = Exclude<
  Answer<Data, Code>,
  { readonly fault: Fault }
>

export const answered = <Data>(data: Data): { readonly ok: true; readonly data: Data } => ({ ok: true, data })

export const refused = <Code extends string>(
  code: Code,
  when: Omit<Refusal<Code>, 'code'> = {},
): { readonly ok: false; readonly refusal: Refusal<Code> } => ({ ok: false, refusal: { code, ...when } })
