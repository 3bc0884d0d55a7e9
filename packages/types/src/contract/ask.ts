export const askKinds = ['complaint', 'question'] as const
export type AskKind = (typeof askKinds)[number]

/** How long a complaint or question may be, in characters, after trimming. */
export const ASK_MIN_LENGTH = 5
export const ASK_MAX_LENGTH = 1_000
