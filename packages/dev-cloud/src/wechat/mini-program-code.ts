import { failed, ok, type WechatApi } from './wechat-api'

/** How many characters a scene may have. Source: developers.weixin.qq.com, server API qrcode-link/qr-code/getUnlimitedQRCode. */
const MAX_SCENE_LENGTH = 32

const SCENE = /^[\w!#$&'()*+,/:;=?@.~-]+$/

/** A grey pixel. Only WeChat can draw a code that its clients can scan. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

/** `wxacode.getUnlimited` answers an image in place of JSON. Here it is a single pixel. */
export const getUnlimitedCode: WechatApi = {
  name: 'wxacode.getUnlimited',
  call: ({ parameters: { scene, page } }) => {
    if (typeof scene !== 'string' || scene.length > MAX_SCENE_LENGTH || !SCENE.test(scene))
      return failed(40129, 'invalid scene')
    if (page !== undefined && (typeof page !== 'string' || page.startsWith('/')))
      return failed(41030, 'invalid page')
    return { ...ok(), file: { contentType: 'image/png', content: PIXEL } }
  },
}
