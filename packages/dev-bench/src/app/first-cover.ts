import { join } from 'node:path'
import { startSimulator } from '@hongbao/dev-simulator'
import { askProcess } from '../ask-process'
import type { Round } from '../simulator/ratio'

/** A cover's picture, once it is on the glass. */
export const COVER_SHOWN = '.cover-art .wx-image-art[style*="url"]'

/** What is opened, and what has to be on its screen. */
export type Opened = { readonly screen: string; readonly shown: string }

/** The order of a process that opens phones. */
export type Openings = { readonly rounds: number; readonly measured: Opened; readonly baseline: Opened }

/** Who drives the browser does it in a process of its own: here the same thread answers the phones. */
const openInTurns = (openings: Openings): Promise<Round[]> =>
  askProcess(join(import.meta.dirname, 'opening-process.ts'), [JSON.stringify(openings)])

const screenOf = (simulator: { readonly url: string }): string => new URL('/screen?still', simulator.url).href

/** From nothing kept to the first frame with a cover, and to that of an empty app, in turns. */
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
