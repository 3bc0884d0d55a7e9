import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from './compiled-app'

/**
 * Reads a JSON file of the build. A broken file is added to the problems with its line, and `undefined` is answered.
 */
export const readJson = <T>(dist: string, file: string, problems: Problem[]): T | undefined => {
  const text = readFileSync(join(dist, file), 'utf8')
  try {
    return JSON.parse(text) as T
  } catch (error) {
    problems.push({ level: 'error', file, ...placeOf(error, text), message: (error as Error).message })
    return undefined
  }
}

const placeOf = (error: unknown, text: string): { line?: number; column?: number } => {
  const position = /position (\d+)/.exec(String(error))?.[1]
  if (position === undefined) return {}
  const before = text.slice(0, Number(position)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
