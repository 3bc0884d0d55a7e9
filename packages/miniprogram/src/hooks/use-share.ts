import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { useEffect } from 'react'
import { findSharePicture, sharePicture } from '../cloud/share-picture'
import { cardQuery } from '../moments/card-query'

type Shared = {
  /** The title of the card. */
  title: string
  /** The name of what is shared. */
  name: string
  path: string
  picture?: string
}

const withPicture = (picture: string | undefined): { imageUrl?: string } => {
  const imageUrl = picture === undefined ? undefined : sharePicture(picture)
  return imageUrl === undefined ? {} : { imageUrl }
}

/**
 * Shares a page with its art. Sharing earns nothing, and a shared page claims nothing. The picture's address is asked
 * for beforehand, because WeChat wants the card for Moments at once.
 */
export const useShare = ({ title, name, path, picture }: Shared): void => {
  useEffect(() => {
    if (picture !== undefined) void findSharePicture(picture)
  }, [picture])
  useShareAppMessage(() => ({ title, path, ...withPicture(picture) }))
  useShareTimeline(() => {
    const shown = withPicture(picture)
    return { title, query: cardQuery(path.split('?')[1] ?? '', name, shown.imageUrl), ...shown }
  })
}
