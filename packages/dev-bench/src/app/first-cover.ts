import { join } from 'node:path'
import { startSimulator } from '@hongbao/dev-simulator'
import { askProcess } from '../ask-process'
import type { Round } from '../simulator/ratio'

/** The picture of a cover that the screen shows. */
export const COVER_SHOWN = '.cover-art .wx-image-art[style*="url"]'

/** A screen to open, and the element that must appear on it. */
export type Opened = { readonly screen: string; readonly shown: string }

/** What the process that opens phones is asked to do. */
export type Openings = { readonly rounds: number; readonly measured: Opened; readonly baseline: Opened }

/** The browser is driven from another process, because this process answers the phones. */
const openInTurns = (openings: Openings): Promise<Round[]> =>
  askProcess(join(import.meta.dirname, 'opening-process.ts'), [JSON.stringify(openings)])

const screenOf = (simulator: { readonly url: string }): string => new URL('/screen?still', simulator.url).href

/** Opens phones with nothing kept: the app until its first frame with a cover, and an empty app, in turns. */
export const openingRounds = async (
  rounds: number,
  app: { readonly dist: string; readonly cloud: string },
  empty: { readonly dist: string },
): Promise<Round[]> => {
  const [phone, emptyPhone] = await Promise.all([
    startSimulator({ ...app, port: 0 }),
    startSimulator({ ...empty, port: 0 }),
  ])
  try {
    return await openInTurns({
      rounds,
      measured: { screen: screenOf(phone), shown: COVER_SHOWN },
      baseline: { screen: screenOf(emptyPhone), shown: '.empty' },
    })
  } finally {
    await phone.close()
    await emptyPhone.close()
  }
}
