import { join } from 'node:path'
import type { Cloud } from '@hongbao/dev-cloud'
import { buildConsole } from '../build/build-console'
import { createTeller } from '../build/tell-builds'
import { type FunctionsWatch, openFunctionsBuild } from '../build/watch-functions'
import { startConsole } from '../console/start-console'
import { consoleDist, dataDir, functionsDir, infrastructureFile, miniprogramDevDist } from '../paths'
import { step } from '../progress'
import { buildMiniprogramBeside } from './build-miniprogram-beside'
import { assertFree } from './free-port'
import { type Stop, untilStopped } from './until-stopped'

type Options = {
  readonly phone: number
  readonly cloud: number
  readonly console: number
  readonly fresh: boolean
}

const buildFunctions = async (stop: Stop): Promise<FunctionsWatch> => {
  const functions = await openFunctionsBuild()
  stop.later(functions.stop)
  return functions
}

/** Loads the tools, while other processes build. */
const loadTools = async () => {
  const demo = await import('@hongbao/dev-demo')
  const { renderArt } = await import('@hongbao/dev-demo/art')
  const { startSimulator } = await import('@hongbao/dev-simulator')
  return { ...demo, renderArt, startSimulator }
}

type Tools = Awaited<ReturnType<typeof loadTools>>

const startCloud = async (tools: Tools, { cloud: port, fresh }: Options, stop: Stop): Promise<Cloud> => {
  const cloud = await tools.openDemoCloud({
    port,
    fresh,
    dataDir: join(dataDir, 'cloud'),
    functionsDir,
    infrastructureFile,
    watch: true,
  })
  stop.later(() => cloud.close())
  return cloud
}

/** Builds the product, starts the local cloud and the phone, and prints their addresses. */
export const startDemo = (options: Options): Promise<void> =>
  untilStopped(async (stop) => {
    await assertFree(options.phone, 'npm start -- --port')
    await assertFree(options.cloud, 'npm start -- --cloud-port')
    await assertFree(options.console, 'npm start -- --console-port')
    const miniprogram = buildMiniprogramBeside(stop)
    const [functions, tools] = await step('building the cloud functions', () =>
      Promise.all([buildFunctions(stop), loadTools()]),
    )
    await step('printing the demo covers', () => tools.renderArt(tools.artDir))
    const cloud = await step('starting the local cloud', () => startCloud(tools, options, stop))
    functions.start(createTeller('rebuilt and reloaded'))
    await step('dating the demo campaigns', () => tools.seedCloud(cloud))
    const owner = await tools.makeDemoOwner(cloud)
    await step('building the mini program', () => miniprogram.ready)
    const phone = await step('starting the phone', () =>
      tools.startSimulator({
        dist: miniprogramDevDist,
        port: options.phone,
        cloud: cloud.clientUrl,
        watch: true,
      }),
    )
    stop.later(() => phone.close())
    await step('building the console', buildConsole)
    const desk = await startConsole({ dist: consoleDist, port: options.console, cloud: cloud.url })
    stop.later(desk.close)
    console.log(`
  Phone       ${phone.url}
  Console     ${desk.url}
  Automation  ${phone.wsEndpoint}
  Cloud       ${cloud.url}
  Figures     ${cloud.url}/#figures
  Operate     ${cloud.url}/http/operate

  To become the owner of the demo's brands, scan this code in the phone (我的 › 活动运营 › 扫码). It can be used once:
  ${owner}

  Ready. What people claim is kept in .data; the product is rebuilt as you edit. Ctrl-C stops everything.
`)
    miniprogram.watch()
  })
