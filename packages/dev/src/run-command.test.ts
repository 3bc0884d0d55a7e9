import { type CommandDef, defineCommand } from 'citty'
import { runOrExplain } from './run-command'

let ran: unknown[] = []
const command = defineCommand({
  meta: { name: 'npm run thing' },
  args: { port: { type: 'string' }, watch: { type: 'boolean', default: true } },
  run: ({ args }) => void ran.push([args.port, args.watch]),
}) as CommandDef
beforeEach(() => {
  ran = []
})

describe('a command', () => {
  it('runs with the options it knows, as words, with = and with no-', async () => {
    await runOrExplain(command, ['--port', '1', '--no-watch'])
    await runOrExplain(command, ['--port=2'])
    expect(ran).toEqual([
      ['1', false],
      ['2', true],
    ])
  })

  it('does not run with an option it does not know', async () => {
    await expect(runOrExplain(command, ['--prot', '1'])).rejects.toThrow('There is no option --prot')
    expect(ran).toEqual([])
  })

  it('does not run with a word that it has no use for', async () => {
    await expect(runOrExplain(command, ['fresh', '--port', '1'])).rejects.toThrow('what "fresh" is for')
    expect(ran).toEqual([])
  })

  it('tells how it is used in place of running', async () => {
    const print = jest.spyOn(console, 'log').mockImplementation()
    await runOrExplain(command, ['--port', '1', '--help'])
    expect(print.mock.calls.join()).toContain('npm run thing')
    expect(ran).toEqual([])
    print.mockRestore()
  })
})
