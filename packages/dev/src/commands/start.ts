import { join } from 'node:path'
import { artDir, openDemoCloud, seedCloud } from '@hongbao/dev-demo'
import { renderArt } from '@hongbao/dev-demo/art'
import { startSimulator } from '@hongbao/dev-simulator'
import { defineCommand } from 'citty'
import { buildFunctions, watchFunctions } from '../build/build-functions'
import { watchMiniprogram } from '../build/build-miniprogram'
import { assertFree } from '../free-port'
import { onStop } from '../on-stop'
import { parsePort } from '../parse-port'
import { dataDir, functionsDir, infrastructureFile, miniprogramDevDist } from '../paths'
import { step } from '../progress'

type Options = { readonly phone: number; readonly cloud: number; readonly fresh: boolean }

/** Builds, starts and prints the addresses; whatever was started is stopped again when a later step fails. */
const startAll = async (options: Options, stop: ReturnType<typeof onStop>): Promise<void> => {
  await assertFree(options.phone, '--port')
  await assertFree(options.cloud, '--cloud-port')
  await step('printing the demo covers', () => renderArt(artDir))
  await step('building the cloud functions', buildFunctions)
  const cloud = await step('starting the local cloud', () =>
    openDemoCloud({
      port: options.cloud,
      fresh: options.fresh,
      dataDir: join(dataDir, 'cloud'),
      functionsDir,
      infrastructureFile,
      watch: true,
    }),
  )
  stop.later(() => cloud.close())
  stop.later(await watchFunctions())
  const taro = await step('building the mini program', watchMiniprogram)
  stop.later(async () => void taro.kill())
  await step('dating the demo campaigns', () => seedCloud(cloud))
  const phone = await step('starting the phone', () =>
    startSimulator({ dist: miniprogramDevDist, port: options.phone, cloud: cloud.clientUrl, watch: true }),
  )
  stop.later(() => phone.close())
  console.log(`
  Phone       ${phone.url}
  Automation  ${phone.wsEndpoint}
  Cloud       ${cloud.url}
  Figures     ${cloud.url}/#figures

  Ready. What people claim is kept in .data; the product is rebuilt as you edit. Ctrl-C stops everything.`)
}

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
    const stop = onStop()
    try {
      const [phone, cloud] = [parsePort(args.port), parsePort(args['cloud-port'])]
      await startAll({ phone, cloud, fresh: args.fresh }, stop)
    } catch (error) {
      await stop.now()
      throw error
    }
  },
})
