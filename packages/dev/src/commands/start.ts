import { defineCommand } from 'citty'
import { parsePort } from '../parse-port'
import { PlainError } from '../say-plainly'

export const start = defineCommand({
  meta: {
    name: 'npm start',
    description: 'Builds the product, starts the local cloud with demo campaigns, and the phone.',
  },
  args: {
    port: { type: 'string', default: '7300', description: 'Port of the phone' },
    fresh: {
      type: 'boolean',
      default: false,
      description: 'Forget what was claimed: empty the data folder first',
    },
    'cloud-port': { type: 'string', default: '7301', description: 'Port of the local cloud' },
  },
  run: async ({ args }) => {
    const phone = parsePort('--port', args.port)
    const cloud = parsePort('--cloud-port', args['cloud-port'])
    if (phone === cloud && phone !== 0) throw new PlainError('--port and --cloud-port must differ.')
    const { startDemo } = await import('../start/start-demo')
    await startDemo({ phone, cloud, fresh: args.fresh })
  },
})
