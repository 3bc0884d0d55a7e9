import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  allotmentOf,
  claimantOf,
  getCampaign,
  importNumbers,
  newInstance,
  type Ports,
  pauseCampaign,
  publishCampaign,
  REMINDER_TEMPLATE,
  reclaimLeases,
  saveSetting,
} from '@hongbao/service'
import { type Campaign, type CampaignContent, MINUTE, type NumbersFile } from '@hongbao/types'
import { type ArtFile, artFiles } from '../art/artwork'
import { type ArtFiles, dateCampaign } from './date-campaign'
import type { DemoCampaign } from './demo-campaign'
import { demoCampaigns } from './demo-campaigns'

/** The message template of the demo's reminders, made up. */
export const DEMO_REMINDER_TEMPLATE = 'demo-cover-opens'

/** The key of the robot that tells the demo's operators, made up. */
export const DEMO_ROBOT_KEY = 'demo-robot'

/** The secret that WeChat's cover platform gives out for a cover, made up. */
export const demoCtoken = (slug: string): string => `demo-ctoken-${slug}`

/** As many serial numbers as the campaign has covers, made up. */
const demoNumbers = ({ slug, drops }: DemoCampaign): NumbersFile => {
  const count = drops.reduce((sum, { stock }) => sum + stock, 0)
  const lines = Array.from({ length: count }, (_, n) => `DEMO-${String(n + 1).padStart(4, '0')}-2027`)
  return { campaignId: slug, batch: 'demo', from: 1, lines }
}

/** Who runs the demo's campaigns. */
const OPERATOR = { kind: 'operator', operator: 'demo' } as const

type Upload = (path: string, content: Buffer) => Promise<string>

const uploadArt = async (slug: string, artDir: string, upload: Upload): Promise<ArtFiles> => {
  const uploadFile = async (name: ArtFile) => {
    const path = `covers/${slug}/${name}`
    return [name, await upload(path, await readFile(join(artDir, path)))] as const
  }
  const ids = new Map(await Promise.all(artFiles.map(uploadFile)))
  return (name) => ids.get(name) ?? ''
}

/** Made-up people are given covers as everybody is, also of a campaign that is over by now. */
const claimAsCrowd = async (ports: Ports, campaign: Campaign, size: number): Promise<void> => {
  const instance = newInstance()
  for (let n = 0; n < size; n++) {
    const call = { ports, instance, openid: `demo-crowd-${n}`, caller: {} }
    const claimant = await claimantOf(call, campaign)
    if (claimant) await allotmentOf(campaign).allot(call, campaign, claimant)
  }
}

const publishDemo = async (ports: Ports, demo: DemoCampaign, content: CampaignContent): Promise<void> => {
  const operating = { ports, actor: OPERATOR }
  const first = { campaignId: demo.slug, from: 0, changeId: 'demo' }
  if (demo.numbered) await importNumbers(operating, demoNumbers(demo))
  await publishCampaign(operating, first, { ctoken: demoCtoken(demo.slug), campaign: content })
  const campaign = await getCampaign(ports, demo.slug)
  if (!campaign) throw new Error(`the demo campaign ${demo.slug} was not published`)
  await claimAsCrowd(ports, campaign, demo.crowd ?? 0)
  if (demo.paused) await pauseCampaign(operating, { ...first, from: campaign.revision, changeId: 'paused' })
}

const hasOnlyCrowd = async (ports: Ports, { slug, crowd = 0 }: DemoCampaign): Promise<boolean> => {
  const claims = await ports.documents.find(
    'claims',
    { campaignId: slug },
    { fields: ['unit'], limit: crowd + 1 },
  )
  return claims.length <= crowd
}

/** Returns what the seed's own leases have left: on a clock that is a minute ahead, all of them are stale. */
const reclaimNow = (ports: Ports): Promise<unknown> =>
  reclaimLeases({ ...ports, clock: { ...ports.clock, now: () => ports.clock.now() + MINUTE } })

/** Takes a campaign out of the environment as if it had never been there. Nothing of the product can. */
export type Forget = (campaignId: string) => Promise<void>

/**
 * Puts the demo campaigns into the environment that `ports` reach. One that is there already keeps its stock and its
 * claims once somebody has claimed; until then it begins anew, dated from now.
 */
export const seedDemo = async (
  ports: Ports,
  upload: Upload,
  forget: Forget,
  artDir: string,
): Promise<void> => {
  const now = ports.clock.now()
  const art = await Promise.all(demoCampaigns.map(({ slug }) => uploadArt(slug, artDir, upload)))
  for (const [n, demo] of demoCampaigns.entries()) {
    if (!(await hasOnlyCrowd(ports, demo))) continue
    await forget(demo.slug)
    const content = dateCampaign(demo, demoCampaigns.length - n, now, art[n] as ArtFiles)
    await publishDemo(ports, demo, content)
  }
  await saveSetting(ports, REMINDER_TEMPLATE, DEMO_REMINDER_TEMPLATE)
  await reclaimNow(ports)
}
