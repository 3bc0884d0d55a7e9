import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { sharePicture } from '../cloud/share-picture'

type Shared = { title: string; path: string; picture?: string }

/** Plain sharing with the art: nothing is earned by it, and what it opens claims nothing. */
export const useShare = ({ title, path, picture }: Shared): void => {
  useShareAppMessage(() => ({
    title,
    path,
    promise: (picture === undefined ? Promise.resolve(undefined) : sharePicture(picture)).then(
      (imageUrl) => ({
        title,
        path,
        ...(imageUrl === undefined ? {} : { imageUrl }),
      }),
    ),
  }))
  useShareTimeline(() => ({ title, query: path.split('?')[1] ?? '' }))
}
