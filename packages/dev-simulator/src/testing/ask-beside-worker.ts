import { spawn } from 'node:child_process'
import type { AnswerToWorker } from './answer-worker'
import { onceAWorker } from './once-a-worker'

/**
 * Asks the process beside this jest worker that runs `script`, a module that calls `answerWorker`. The first request of
 * a worker starts the process; all test files that the worker runs ask the same one.
 */
export const askBesideWorker = async <Result>(script: string, request: object): Promise<Result> => {
  const address = await onceAWorker(script, () => start(script))
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(request) })
  const answer = (await response.json()) as AnswerToWorker<Result>
  if ('error' in answer) throw new Error(answer.error)
  return answer.result
}

/** Starts the process and answers its address. It keeps no worker from ending. */
const start = async (script: string): Promise<string> => {
  const beside = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const address = await new Promise<string>((done, fail) => {
    beside.stdout.once('data', (text) => done(String(text).trim()))
    beside.once('exit', (code) => fail(new Error(`${script} ended with ${code}`)))
  })
  beside.removeAllListeners()
  beside.stdout.destroy()
  beside.unref()
  const { stdin } = beside as unknown as { stdin: { unref(): void } }
  stdin.unref()
  return address
}
