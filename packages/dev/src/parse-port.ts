import { PlainError } from './say-plainly'

const MAX_PORT = 65_535

/** A port out of a flag; 0 means any that is free. */
export const parsePort = (text: string): number => {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= MAX_PORT && text.trim() !== '') return port
  throw new PlainError(`${JSON.stringify(text)} is not a port: give a number from 0 to ${MAX_PORT}.`)
}
