import { categories } from '@hongbao/types'
import Taro from '@tarojs/taro'
import type { Wish } from '../campaign/find-covers'
import { wishFor } from '../store/wish'

const seeGallery = (wish: Wish): void => {
  wishFor(wish)
  void Taro.switchTab({ url: '/pages/covers/index' })
}

/** Goes to all covers, from any page. */
export const seeCovers = (): void => seeGallery({})

/** Goes to the covers of a category, or to all when this version does not know the category. */
export const seeCoversLike = (category: string | undefined): void => {
  const known = categories.find((one) => one === category)
  seeGallery(known ? { category: known } : {})
}
