import type { Scheduler } from '../scheduler/scheduler'

/** Notes an event of a host. The text is made only if it is kept. */
export type Trace = (host: { readonly name: string }, text: () => string) => void

/** Keeps the last `lines` lines; 0 keeps none and costs nothing. */
export const createTrace = (
  scheduler: Scheduler,
  lines: number,
): { readonly trace: Trace; readonly tail: () => readonly string[] } => {
  const kept: string[] = []
  if (lines === 0) return { trace: () => undefined, tail: () => kept }
  return {
    tail: () => kept,
    trace: (host, text) => {
      kept.push(`${scheduler.now().toFixed(1).padStart(9)} ms  ${host.name.padEnd(10)} ${text()}`)
      if (kept.length > lines) kept.shift()
    },
  }
}
