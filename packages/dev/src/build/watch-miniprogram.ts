import { spawn } from 'node:child_process'
import { miniprogramDir } from '../paths'
import { PlainError } from '../say-plainly'
import { BUILD, environmentOf, type Variant } from './taro'
import { type Built, createTaroReader } from './taro-output'

export type MiniprogramWatch = {
  /** Resolves after the first good build. Rejects with a PlainError when the first build fails. */
  readonly ready: Promise<void>
  readonly stop: () => Promise<void>
}

const failed = (errors: string): PlainError =>
  new PlainError(`The mini program cannot be built:\n\n${errors}`)

/** Builds, and builds again at each change. `tell` hears of every build after the first. */
export const watchMiniprogram = (tell: (built: Built) => void, variant?: Variant): MiniprogramWatch => {
  const child = spawn(process.execPath, [...BUILD, '--watch'], {
    cwd: miniprogramDir,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(variant && environmentOf(variant)) },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ready = new Promise<void>((resolve, reject) => {
    let output = ''
    let first = true
    const read = createTaroReader((built) => {
      if (!first) return tell(built)
      first = false
      if (built.ok) resolve()
      else reject(failed(built.errors))
    })
    const onOutput = (piece: string): void => {
      if (first) output += piece
      read(piece)
    }
    child.stdout.setEncoding('utf8').on('data', onOutput)
    child.stderr.setEncoding('utf8').on('data', onOutput)
    child.once('exit', () => reject(failed(output)))
  })
  // A first build that is stopped on the way is no unhandled error.
  ready.catch(() => {})
  return {
    ready,
    stop: () => {
      child.kill()
      return ended
    },
  }
}
