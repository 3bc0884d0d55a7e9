import type { Problem } from '../cloud/reply'
import { type Messages, refusalWords } from './messages'

type Failure = { readonly problem?: Problem; readonly refusal?: { readonly code: string } }

/** What a page says when it could not be read. Undefined when it could. */
export const troubleWords = (
  t: Messages,
  { problem, refusal }: Failure,
): { title: string; sentence: string } | undefined => {
  if (refusal) {
    const { says, next } = refusalWords(t, refusal.code)
    return { title: says.replace(/[。.]$/, ''), sentence: next }
  }
  return problem && t.problems[problem.name]
}
