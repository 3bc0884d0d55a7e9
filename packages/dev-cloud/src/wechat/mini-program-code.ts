import { failed, ok, type WechatApi, type WechatReply } from './wechat-api'

/** How many characters a scene may have. Source: developers.weixin.qq.com, server API qrcode-link/qr-code/getUnlimitedQRCode. */
const MAX_SCENE_LENGTH = 32

/** How many characters the path of a limited code may have. Source: …/qrcode-link/qr-code/getQRCode. */
const MAX_PATH_LENGTH = 1024

const SCENE = /^[\w!#$&'()*+,/:;=?@.~-]+$/

/** A grey pixel. Only WeChat can draw a code that its clients can scan. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

const image = (): WechatReply => ({ ...ok(), file: { contentType: 'image/png', content: PIXEL } })

/** `wxacode.getUnlimited` answers an image in place of JSON. Here it is a single pixel. */
export const getUnlimitedCode: WechatApi = {
  name: 'wxacode.getUnlimited',
  call: ({ parameters: { scene, page } }) => {
    if (typeof scene !== 'string' || scene.length > MAX_SCENE_LENGTH || !SCENE.test(scene))
      return failed(40129, 'invalid scene')
    if (page !== undefined && (typeof page !== 'string' || page.startsWith('/')))
      return failed(41030, 'invalid page')
    return image()
  },
}

/** `wxacode.get` and `wxacode.createQRCode`: the codes whose number is limited. They name a path in place of a scene. */
const codeOfPath = (name: string): WechatApi => ({
  name,
  call: ({ parameters: { path } }) => {
    const isPath = typeof path === 'string' && path !== '' && path.length <= MAX_PATH_LENGTH
    return isPath ? image() : failed(40159, 'invalid length for path, or the data is not json string')
  },
})

export const getCode = codeOfPath('wxacode.get')
export const createQrCode = codeOfPath('wxacode.createQRCode')
