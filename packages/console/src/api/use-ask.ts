import type { OperateAction, OperateData, OperateInput } from '@hongbao/types/operate'
import useSWR, { mutate as mutateAll } from 'swr'
import { type Failed, read, type Trouble } from './read'

export type Asked<Data> = {
  /** What was answered last. It stays while a later call fails. */
  readonly data: Data | undefined
  /** How the last call ended, if it did not end well. */
  readonly trouble: Trouble | undefined
  readonly again: () => Promise<unknown>
}

/**
 * Reads, and reads again when the tab gets the focus. `undefined` reads nothing yet.
 * @param everyMs also reads so often while the tab is seen
 */
export const useAsk = <A extends OperateAction>(
  request: OperateInput<A> | undefined,
  everyMs = 0,
): Asked<OperateData<A>> => {
  const { data, error, mutate } = useSWR<OperateData<A>, Failed>(
    request && JSON.stringify(request),
    (key: string) => read<A>(JSON.parse(key)),
    { refreshInterval: everyMs, shouldRetryOnError: false },
  )
  return { data, trouble: error?.trouble, again: () => mutate() }
}

/** Forgets everything that was read: somebody else may sign in. */
export const forgetAll = (): Promise<unknown> => mutateAll(() => true, undefined, { revalidate: false })

/** Reads everything of these actions again that is on the page. */
export const readAgain = (...actions: readonly OperateAction[]): Promise<unknown> =>
  mutateAll((key) => typeof key === 'string' && actions.includes(JSON.parse(key).action))
