import type { OperateAction, OperateData, OperateInput } from '@hongbao/types/operate'
import useSWRInfinite from 'swr/infinite'
import type { Trouble } from './read'
import { type Failed, read } from './read'

/** Actions that answer a page of a list, and where the next one begins. */
type ListAction = {
  [A in OperateAction]: OperateData<A> extends { next?: string | undefined } ? A : never
}[OperateAction]

type Pages<Item> = {
  /** Of all pages that were read. Undefined: none is here yet. */
  readonly items: readonly Item[] | undefined
  readonly trouble: Trouble | undefined
  readonly again: () => void
  readonly next: boolean
  readonly readNext: () => void
}

/**
 * A list, page after page.
 * @param requestOf the request for the page that begins at `after`
 * @param itemsOf the part of a page that is the list
 */
export const usePages = <A extends ListAction, Item>(
  requestOf: (after?: string) => OperateInput<A>,
  itemsOf: (page: OperateData<A>) => readonly Item[],
): Pages<Item> => {
  const { data, error, size, setSize, mutate } = useSWRInfinite<OperateData<A>, Failed>(
    (index: number, before: OperateData<A> | null) => {
      const after = (before as { next?: string } | null)?.next
      return index > 0 && after === undefined ? null : JSON.stringify(requestOf(after))
    },
    (key: string) => read<A>(JSON.parse(key)),
    { revalidateFirstPage: false, shouldRetryOnError: false },
  )
  return {
    items: data?.flatMap(itemsOf),
    trouble: error?.trouble,
    again: () => void mutate(),
    next: (data?.at(-1) as { next?: string } | undefined)?.next !== undefined,
    readNext: () => void setSize(size + 1),
  }
}
