import { startSimulator } from '@hongbao/dev-simulator'
import { defineCommand } from 'citty'
import { watchMiniprogram } from '../build/build-miniprogram'
import { assertFree } from '../free-port'
import { onStop } from '../on-stop'
import { parsePort } from '../parse-port'
import { miniprogramStories, miniprogramStoriesDist } from '../paths'
import { step } from '../progress'

const startStories = async (port: number, stop: ReturnType<typeof onStop>): Promise<void> => {
  await assertFree(port, '--port')
  const taro = await step('building the stories', () => watchMiniprogram(miniprogramStories))
  stop.later(async () => void taro.kill())
  const phone = await startSimulator({ dist: miniprogramStoriesDist, port, watch: true })
  stop.later(() => phone.close())
  console.log(`\n  Stories  ${phone.url}\n\n  They are rebuilt as you edit. Ctrl-C stops.`)
}

export const stories = defineCommand({
  meta: {
    name: 'npm run stories',
    description: 'Shows every component of the mini program in all its states.',
  },
  args: { port: { type: 'string', default: '7310', description: 'Port of the phone that shows them' } },
  run: async ({ args }) => {
    const stop = onStop()
    try {
      await startStories(parsePort(args.port), stop)
    } catch (error) {
      await stop.now()
      throw error
    }
  },
})
