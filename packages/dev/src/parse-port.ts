import { PlainError } from './say-plainly'

const MAX_PORT = 65_535

/** The port that a flag gives; 0 means any that is free. */
export const parsePort = (flag: string, text: string): number => {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= MAX_PORT && text.trim() !== '') return port
  throw new PlainError(`${flag} needs a port, a number from 0 to ${MAX_PORT}, not ${JSON.stringify(text)}.`)
}
