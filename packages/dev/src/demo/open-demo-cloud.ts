import { type Cloud, loadInfrastructure, startCloud } from '@hongbao/dev-cloud'
import { panels } from '../panels'
import { functionsDir, infrastructureFile } from '../paths'
import { demoCampaigns } from './demo-campaigns'
import { DEMO_REMINDER_TEMPLATE, DEMO_ROBOT_KEY, demoCtoken } from './seed-demo'

const covers = demoCampaigns.map(({ slug }) => ({ ctoken: demoCtoken(slug), title: slug }))

type Options = {
  readonly port: number
  readonly dataDir: string
  /** Empties the data folder first. */
  readonly fresh?: boolean
  /** Replaces functions when their bundles change. */
  readonly watch?: boolean
}

/** A local cloud with the built functions, in a WeChat that knows the demo's covers; nothing is seeded yet. */
export const openDemoCloud = async (options: Options): Promise<Cloud> =>
  startCloud({
    ...options,
    functionsDir,
    panels,
    infrastructure: await loadInfrastructure(infrastructureFile),
    wechat: {
      covers,
      templates: [DEMO_REMINDER_TEMPLATE],
      robots: [{ key: DEMO_ROBOT_KEY, name: 'operators' }],
    },
  })
