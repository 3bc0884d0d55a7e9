import { defineCommand } from 'citty'
import { parsePort } from '../parse-port'

export const stories = defineCommand({
  meta: {
    name: 'npm run stories',
    description: 'Shows every component of the mini program in all its states.',
  },
  args: { port: { type: 'string', default: '7310', description: 'Port of the phone that shows them' } },
  run: async ({ args }) => {
    const port = parsePort('--port', args.port)
    const { startStories } = await import('../start/start-stories')
    await startStories(port)
  },
})
