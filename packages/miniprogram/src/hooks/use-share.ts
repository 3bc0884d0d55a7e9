import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { useEffect } from 'react'
import { findSharePicture, sharePicture } from '../cloud/share-picture'

type Shared = { title: string; path: string; picture?: string }

const withPicture = (picture: string | undefined): { imageUrl?: string } => {
  const imageUrl = picture === undefined ? undefined : sharePicture(picture)
  return imageUrl === undefined ? {} : { imageUrl }
}

/**
 * Plain sharing with the art: nothing is earned by it, and what it opens claims nothing. The picture's address is
 * found beforehand, because a card for Moments cannot be waited for.
 */
export const useShare = ({ title, path, picture }: Shared): void => {
  useEffect(() => {
    if (picture !== undefined) void findSharePicture(picture)
  }, [picture])
  useShareAppMessage(() => ({ title, path, ...withPicture(picture) }))
  useShareTimeline(() => ({ title, query: path.split('?')[1] ?? '', ...withPicture(picture) }))
}
