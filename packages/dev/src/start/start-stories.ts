import { startSimulator } from '@hongbao/dev-simulator'
import { createTeller } from '../build/tell-builds'
import { watchMiniprogram } from '../build/watch-miniprogram'
import { miniprogramStories, miniprogramStoriesDist } from '../paths'
import { step } from '../progress'
import { assertFree } from './free-port'
import { untilStopped } from './until-stopped'

/** Builds the stories, shows them on a phone, and rebuilds them as they are edited. */
export const startStories = (port: number): Promise<void> =>
  untilStopped(async (stop) => {
    await assertFree(port, 'npm run stories -- --port')
    const tell = createTeller('rebuilt')
    const taro = watchMiniprogram((built) => tell(['stories'], built), miniprogramStories)
    stop.later(taro.stop)
    await step('building the stories', () => taro.ready)
    const phone = await startSimulator({ dist: miniprogramStoriesDist, port, watch: true })
    stop.later(() => phone.close())
    console.log(`\n  Stories  ${phone.url}\n\n  They are rebuilt as you edit. Ctrl-C stops.\n`)
  })
