import type { SearchFile } from '@hongbao/types'
import { useEffect, useState } from 'react'
import { reader } from '../store/reader'

/** What covers are found by. It is fetched once somebody searches; until then, and without it, only names are searched. */
export const useSearchFile = (searching: boolean): SearchFile | undefined => {
  const [file, setFile] = useState<SearchFile>()
  useEffect(() => {
    if (searching) void reader.search().then(setFile)
  }, [searching])
  return file
}
