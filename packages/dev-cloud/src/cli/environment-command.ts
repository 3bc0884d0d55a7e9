import { UsageError } from '../cloud-error'
import { PORT, parseFlags, portOf, usage } from './flags'

const FLAGS = {
  port: PORT,
  json: { kind: 'switch', description: 'one JSON object in place of shell lines', default: false },
} as const

/** `cloud env`: prints the variables that point a wx-server-sdk process at a running local cloud. */
export const environmentCommand = async (words: readonly string[]): Promise<void> => {
  if (words.includes('--help')) return console.log(help())
  const { port, json } = parseFlags(FLAGS, words)
  const environment = await askForEnvironment(portOf(port))
  if (json) console.log(JSON.stringify(environment))
  else for (const [name, value] of Object.entries(environment)) console.log(`export ${name}='${value}'`)
}

const help = (): string =>
  usage(
    ['wx-local-cloud env [flags]'],
    'Prints the variables that point a wx-server-sdk process at a running local cloud.',
    FLAGS,
  )

const askForEnvironment = async (port: number): Promise<Record<string, string>> => {
  const response = await fetch(`http://127.0.0.1:${port}/environment`).catch(() => undefined)
  if (response?.ok) return (await response.json()) as Record<string, string>
  throw new UsageError(`No local cloud answers on port ${port}; start one, or give its port with --port.`)
}
