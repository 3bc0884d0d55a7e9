import { categories } from '@hongbao/types'
import Taro from '@tarojs/taro'
import { wishFor } from '../store/wish'

/** Goes to the gallery, from any page. */
export const seeCovers = (): void => {
  void Taro.switchTab({ url: '/pages/covers/index' })
}

/** Goes to the covers of a category in the gallery, or to all when this version does not know the category. */
export const seeCoversLike = (category: string | undefined): void => {
  const known = categories.find((one) => one === category)
  wishFor(known ? { category: known } : {})
  seeCovers()
}
