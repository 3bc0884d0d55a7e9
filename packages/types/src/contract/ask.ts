export const askKinds = ['complaint', 'question'] as const
export type AskKind = (typeof askKinds)[number]

/** What a complaint or question holds, in characters, once trimmed. */
export const ASK_MIN_LENGTH = 5
export const ASK_MAX_LENGTH = 1_000
