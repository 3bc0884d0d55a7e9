import { defineCommand } from 'citty'
import { parsePort } from '../parse-port'
import { PlainError } from '../say-plainly'

export const start = defineCommand({
  meta: {
    name: 'npm start',
    description:
      'Builds the product, starts the local cloud with demo campaigns, the phone and the operators’ console.',
  },
  args: {
    port: { type: 'string', default: '7300', description: 'Port of the phone' },
    fresh: {
      type: 'boolean',
      default: false,
      description: 'Forget what was claimed: empty the data folder first',
    },
    'console-port': { type: 'string', default: '7302', description: 'Port of the operators’ console' },
    'cloud-port': { type: 'string', default: '7301', description: 'Port of the local cloud' },
  },
  run: async ({ args }) => {
    const phone = parsePort('--port', args.port)
    const cloud = parsePort('--cloud-port', args['cloud-port'])
    const desk = parsePort('--console-port', args['console-port'])
    const ports = [phone, cloud, desk].filter((port) => port !== 0)
    if (new Set(ports).size < ports.length)
      throw new PlainError('--port, --cloud-port and --console-port must differ.')
    const { startDemo } = await import('../start/start-demo')
    await startDemo({ phone, cloud, console: desk, fresh: args.fresh })
  },
})
