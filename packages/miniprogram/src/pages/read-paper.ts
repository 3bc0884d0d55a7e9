import Taro from '@tarojs/taro'
import type { PaperName } from '../i18n/papers'

/** Opens a paper: who runs this, the agreement, the rules, what is kept. */
export const readPaper = (name: PaperName): void => {
  void Taro.navigateTo({ url: `/trust/paper/index?name=${name}` }).catch(() => {})
}
