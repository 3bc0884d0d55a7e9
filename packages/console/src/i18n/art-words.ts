import type { Failure } from '../art/make-cover'
import { troubleWords } from './trouble-words'
import type { Words } from './words'

/** Why a file was not taken, and how to mend it. */
export const failureWords = (words: Words, why: Failure): string => {
  if ('trouble' in why) return troubleWords(words, why.trouble).says
  const { problem } = why
  const { art } = words
  switch (problem.kind) {
    case 'not-an-image':
      return art.notAnImage(problem.media)
    case 'broken':
      return art.broken
    case 'too-heavy-to-open':
      return art.tooHeavy(problem.megabytes)
    case 'wrong-shape':
      return art.wrongShape(problem.width, problem.height, problem.needs.width, problem.needs.height)
    case 'too-small':
      return art.tooSmall(problem.width, problem.height, problem.needs.width, problem.needs.height)
    case 'see-through':
      return art.seeThrough
  }
}
