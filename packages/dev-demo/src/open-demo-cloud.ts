import { type Cloud, loadInfrastructure, startCloud } from '@hongbao/dev-cloud'
import { demoCampaigns } from './campaigns/demo-campaigns'
import { DEMO_REMINDER_TEMPLATE, DEMO_ROBOT_KEY, demoCtoken } from './campaigns/seed-demo'
import { panels } from './panels'

const covers = demoCampaigns.map(({ slug }) => ({ ctoken: demoCtoken(slug), title: slug }))

type Options = {
  readonly port: number
  readonly dataDir: string
  /** Where the built functions are. */
  readonly functionsDir: string
  /** The module that declares the product's infrastructure. */
  readonly infrastructureFile: string
  /** Empties the data folder first. */
  readonly fresh?: boolean
  /** Replaces functions when their bundles change. */
  readonly watch?: boolean
}

/** Starts a local cloud with the built functions, in a WeChat that knows the demo's covers. Nothing is seeded yet. */
export const openDemoCloud = async ({ infrastructureFile, ...options }: Options): Promise<Cloud> =>
  startCloud({
    ...options,
    panels,
    infrastructure: await loadInfrastructure(infrastructureFile),
    wechat: {
      covers,
      templates: [DEMO_REMINDER_TEMPLATE],
      robots: [{ key: DEMO_ROBOT_KEY, name: 'operators' }],
    },
  })
