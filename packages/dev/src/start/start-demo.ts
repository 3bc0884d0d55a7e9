import { join } from 'node:path'
import { artDir, openDemoCloud, seedCloud } from '@hongbao/dev-demo'
import { renderArt } from '@hongbao/dev-demo/art'
import { startSimulator } from '@hongbao/dev-simulator'
import { createTeller } from '../build/tell-builds'
import { openFunctionsBuild } from '../build/watch-functions'
import { watchMiniprogram } from '../build/watch-miniprogram'
import { dataDir, functionsDir, infrastructureFile, miniprogramDevDist } from '../paths'
import { step } from '../progress'
import { assertFree } from './free-port'
import { type Stop, untilStopped } from './until-stopped'

type Options = { readonly phone: number; readonly cloud: number; readonly fresh: boolean }

/** Starts the bundler, which takes as long as everything else together and runs beside it. */
const startBuilding = (stop: Stop) => {
  const tell = createTeller('rebuilt')
  const taro = watchMiniprogram((built) => tell(['mini program'], built))
  stop.later(taro.stop)
  return taro
}

const startCloud = async ({ cloud: port, fresh }: Options, stop: Stop) => {
  const functions = await step('building the cloud functions', openFunctionsBuild)
  stop.later(functions.stop)
  const cloud = await step('starting the local cloud', () =>
    openDemoCloud({
      port,
      fresh,
      dataDir: join(dataDir, 'cloud'),
      functionsDir,
      infrastructureFile,
      watch: true,
    }),
  )
  stop.later(() => cloud.close())
  functions.start(createTeller('rebuilt and reloaded'))
  return cloud
}

/** Builds the product, starts the local cloud and the phone, and prints their addresses. */
export const startDemo = (options: Options): Promise<void> =>
  untilStopped(async (stop) => {
    await assertFree(options.phone, 'npm start -- --port')
    await assertFree(options.cloud, 'npm start -- --cloud-port')
    const taro = startBuilding(stop)
    await step('printing the demo covers', () => renderArt(artDir))
    const cloud = await startCloud(options, stop)
    await step('dating the demo campaigns', () => seedCloud(cloud))
    await step('building the mini program', () => taro.ready)
    const phone = await step('starting the phone', () =>
      startSimulator({
        dist: miniprogramDevDist,
        port: options.phone,
        cloud: cloud.clientUrl,
        watch: true,
      }),
    )
    stop.later(() => phone.close())
    console.log(`
  Phone       ${phone.url}
  Automation  ${phone.wsEndpoint}
  Cloud       ${cloud.url}
  Figures     ${cloud.url}/#figures

  Ready. What people claim is kept in .data; the product is rebuilt as you edit. Ctrl-C stops everything.
`)
  })
