import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createStamp } from '../build/built-from'
import { createTeller } from '../build/tell-builds'
import { watchMiniprogram } from '../build/watch-miniprogram'
import { miniprogramDevDist, miniprogramSources } from '../paths'
import { sayPlainly } from '../say-plainly'
import type { Stop } from './until-stopped'

export type MiniprogramBuild = {
  /** Resolves when there is a mini program to show. */
  readonly ready: Promise<void>
  /** To be called when everything else has started: rebuilds the mini program as it is edited. */
  readonly watch: () => void
}

/**
 * Builds the mini program beside everything else that starts. One that was built from the same sources is shown as it
 * is, and the bundler starts after everything else.
 */
export const buildMiniprogramBeside = (stop: Stop): MiniprogramBuild => {
  const stamp = createStamp(`${miniprogramDevDist}.sha256`, miniprogramSources())
  const tell = createTeller('rebuilt')
  const start = async (): Promise<void> => {
    const taro = watchMiniprogram((built) => {
      tell(['mini program'], built)
      if (built.ok) stamp.write()
    })
    stop.later(taro.stop)
    await taro.ready
    stamp.write()
  }
  if (existsSync(join(miniprogramDevDist, 'app.json')) && stamp.fits()) {
    const watch = () =>
      void start().then(() => console.log('  mini program: rebuilt as you edit'), sayPlainly)
    return { ready: Promise.resolve(), watch }
  }
  stamp.remove()
  const ready = start()
  // It is awaited after everything else. Until then a failure is not unhandled.
  ready.catch(() => {})
  return { ready, watch: () => {} }
}
