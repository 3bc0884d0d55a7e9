import type { ModalOptions } from '../phone/sheets/modal'
import type { ToastOptions } from '../phone/toast'
import type { Phone } from '../runtime/phone'
import { ApiError, type Apis, asyncApi } from './api'

/** WeChat's limit on an action sheet's items. */
const MAX_ACTIONS = 6

/** https://developers.weixin.qq.com/miniprogram/dev/api/ui/interaction/wx.showToast.html and its neighbours. */
export const feedbackApis = ({ screen, settings, files }: Phone): Apis => {
  const { toaster, sheets } = screen
  const linkColor = () => (settings.now.theme === 'dark' ? '#7D90A9' : '#576B95')
  const textColor = () => (settings.now.theme === 'dark' ? '#FFFFFF' : '#000000')
  return {
    showToast: asyncApi<Partial<ToastOptions>>('showToast', async (options) => {
      const { title = '', icon = 'success', image, mask, duration = 1500 } = options
      const picture = image ? await files.resolve(image, null) : null
      toaster.show({ title, icon, mask, duration, image: picture ?? undefined })
    }),
    hideToast: asyncApi('hideToast', () => toaster.hide()),
    showLoading: asyncApi<{ title?: string; mask?: boolean }>('showLoading', ({ title = '', mask }) =>
      toaster.show({ title, mask, icon: 'loading' }),
    ),
    hideLoading: asyncApi('hideLoading', () => {
      if (toaster.current()?.icon === 'loading') toaster.hide()
    }),
    showModal: asyncApi<Partial<ModalOptions>>('showModal', (options) =>
      sheets.modal({
        title: '',
        content: '',
        showCancel: true,
        cancelColor: textColor(),
        confirmColor: linkColor(),
        editable: false,
        placeholderText: '',
        ...options,
      }),
    ),
    showActionSheet: asyncApi<{ itemList: string[]; itemColor?: string; alertText?: string }>(
      'showActionSheet',
      async ({ itemList, itemColor, alertText = '' }) => {
        if (!Array.isArray(itemList) || itemList.length === 0 || itemList.length > MAX_ACTIONS) {
          throw new ApiError(`parameter error: itemList should have 1 to ${MAX_ACTIONS} items`)
        }
        const tapIndex = await sheets.actions(itemList, itemColor ?? textColor(), alertText)
        if (tapIndex === null) throw new ApiError('cancel')
        return { tapIndex }
      },
    ),
  }
}
