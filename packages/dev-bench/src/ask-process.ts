import { fork } from 'node:child_process'

/**
 * Runs a TypeScript file in a process of its own. Answers with the first message it sends; the caller knows its type.
 * Errors are printed. Rejects when the process ends without a message.
 * @param environment in addition to this process's own
 */
export const askProcess = <Answer>(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const child = fork(file, args, {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.once('message', (answer: Answer) => resolve(answer))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it answered`)))
  })
