import * as v from 'valibot'
import { Timestamp } from '../../models/primitives'
import { listOf, orNothing } from '../../models/reading'
import { type Actions, Done, OperatorId, Role } from './action'

/** 128 random bits or more, in hexadecimal. */
const Secret = v.pipe(v.string(), v.regex(/^[0-9a-f]{32,64}$/))

/** What a sign-in's QR code begins with. The sign-in's `id` follows. */
export const SIGN_IN_CODE = 'hb1:'

/** What an invitation's QR code begins with. The invitation's `token` follows. */
export const INVITATION_CODE = 'hb2:'

export const SignInBegun = v.object({
  /** The page draws `SIGN_IN_CODE` and this as a QR code. */
  id: v.string(),
  /** Only this page knows it. It is in no QR code, and polls need it. */
  pollSecret: v.string(),
  /** The page shows it, in two digits. The phone offers three numbers, and the person taps this one. */
  match: v.number(),
  expiresAt: Timestamp,
})
export type SignInBegun = v.InferOutput<typeof SignInBegun>

/** Who is signed in. */
export const Me = v.object({
  operator: OperatorId,
  name: v.string(),
  /** An owner of the environment. */
  environment: v.fallback(v.boolean(), false),
  brands: listOf(
    v.object({
      brandId: v.string(),
      name: v.object({ zh: v.string(), en: v.string() }),
      role: Role,
      /** An owner of the environment entered the brand and reads it until then. */
      until: orNothing(Timestamp),
    }),
  ),
})
export type Me = v.InferOutput<typeof Me>

/**
 * `waiting`: ask again after `pollAfterMs`. `approved`: the session is told only once. `refused`: the person pressed
 * "not me", or another number. `over`: it expired, or its session was told before.
 */
export const SignInState = v.variant('kind', [
  v.object({ kind: v.literal('waiting'), pollAfterMs: v.number() }),
  v.object({
    kind: v.literal('approved'),
    /** Sent as `Authorization: Bearer …` over HTTP, as the field `session` beside the request over Invoke. */
    session: v.string(),
    me: Me,
    expiresAt: Timestamp,
  }),
  v.object({ kind: v.literal('refused') }),
  v.object({ kind: v.literal('over') }),
])
export type SignInState = v.InferOutput<typeof SignInState>

export const Session = v.object({
  /** Names the session in `sign-out-session`. It is of no use for signing in. */
  handle: v.string(),
  agent: v.string(),
  ip: v.string(),
  startedAt: Timestamp,
  seenAt: Timestamp,
  /** This very session. */
  present: v.boolean(),
})
export type Session = v.InferOutput<typeof Session>

export const signInActions = {
  /** `agent`: how the browser calls itself. The phone shows it to the person. */
  'sign-in-begin': {
    needs: 'anyone',
    request: { agent: v.optional(v.pipe(v.string(), v.maxLength(200)), '') },
    answer: SignInBegun,
  },
  'sign-in-poll': { needs: 'anyone', request: { id: Secret, pollSecret: Secret }, answer: SignInState },
  me: { needs: 'session', request: {}, answer: v.object({ now: Timestamp, me: Me, expiresAt: Timestamp }) },
  'sign-out': { needs: 'session', request: {}, answer: Done },
  /** The sessions of whoever asks. */
  sessions: { needs: 'session', request: {}, answer: v.object({ sessions: listOf(Session) }) },
  'sign-out-session': {
    needs: 'session',
    request: { handle: v.pipe(v.string(), v.regex(/^[0-9a-z]{1,40}$/)) },
    answer: Done,
  },
} as const satisfies Actions
