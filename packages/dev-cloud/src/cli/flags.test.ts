import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '../cli'
import { parseFlags, usage } from './flags'

jest.mock('../cloud', () => {
  throw new Error('the cloud was loaded')
})

const FLAGS = {
  port: { kind: 'value', hint: 'N', description: 'a port', default: '8700' },
  data: { kind: 'value', hint: 'DIR', description: 'a folder' },
  fresh: { kind: 'switch', description: 'start empty', default: false },
  watch: { kind: 'switch', description: 'do not watch', default: true },
} as const

describe('the flags of a command', () => {
  it('have their defaults when no words are given', () => {
    expect(parseFlags(FLAGS, [])).toEqual({ port: '8700', fresh: false, watch: true })
  })

  it('are what the words say', () => {
    const words = ['--port', '1', '--data=d', '--fresh', '--no-watch']
    expect(parseFlags(FLAGS, words)).toEqual({ port: '1', data: 'd', fresh: true, watch: false })
  })

  it('are in the help, each with its default', () => {
    expect(usage(['cloud [flags]'], 'A cloud.', FLAGS).split('\n')).toEqual([
      'A cloud.',
      '',
      '  cloud [flags]',
      '',
      '  --port N    a port (8700)',
      '  --data DIR  a folder',
      '  --fresh     start empty',
      '  --no-watch  do not watch',
    ])
  })
})

describe('the command', () => {
  const notJson = join(mkdtempSync(join(tmpdir(), 'dev-cloud-flags-')), 'faults.json')
  writeFileSync(notJson, '{')

  afterEach(() => {
    process.exitCode = undefined
    jest.restoreAllMocks()
  })

  it.each<[string[], string]>([
    [['--misspelt'], "Unknown option '--misspelt'; see --help."],
    [['--port'], "Option '--port <value>' argument missing; see --help."],
    [['--fresh=no'], "Option '--fresh' does not take an argument; see --help."],
    [['extra'], "Unexpected argument 'extra'; see --help."],
    [['--port', '65536'], '"65536" is not a port; give a number from 0 to 65535 with --port.'],
    [['--port', ''], '"" is not a port; give a number from 0 to 65535 with --port.'],
    [['--counters', '0'], '"0" is not a whole number above 0; give one with --counters.'],
    [
      ['--database-operations', 'x'],
      '"x" is not a whole number above 0; give one with --database-operations.',
    ],
    [['--faults', notJson], `${notJson} cannot be read as JSON`],
    [['env', '--data', 'x'], "Unknown option '--data'; see --help."],
    [['env', '--port', '1'], 'No local cloud answers on port 1; start one, or give its port with --port.'],
  ])('refuses %j with one sentence and exit code 1, before it loads the cloud', async (words, sentence) => {
    const error = jest.spyOn(console, 'error').mockImplementation()
    await main(words)
    expect(error.mock.calls).toEqual([[expect.stringContaining(sentence)]])
    expect(process.exitCode).toBe(1)
  })
})
