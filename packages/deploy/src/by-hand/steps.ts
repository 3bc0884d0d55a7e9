import type { Infrastructure } from '@hongbao/cloud-kit/infrastructure'
import type { Environment } from '../plan/observed'

/**
 * What no API does. The words of menus are in Chinese, as the page in `source` names them. They were read there and not
 * seen: whoever finds other words should report it.
 */
export type ByHand = {
  readonly where: string
  readonly what: string
  readonly why: string
  readonly source: string
}

const CLOUDBASE = 'cloud.tencent.com/document/product/876/46894'
const DEVTOOLS = 'developers.weixin.qq.com/miniprogram/dev/wxcloud/guide/functions/ide.html'
const NETWORK = 'developers.weixin.qq.com/miniprogram/dev/framework/ability/network.html'
const PRIVACY =
  'developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/product/privacy_setting.html'
const MESSAGES = 'developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message.html'
const FILING = 'developers.weixin.qq.com/miniprogram/product/record/record_guidelines.html'

const ageOf = (seconds: number): string => (seconds % 86_400 === 0 ? `${seconds / 86_400} d` : `${seconds} s`)

const cacheSteps = ({ storage }: Infrastructure): ByHand => ({
  where: 'CloudBase console: 云存储 → 缓存配置',
  what: `Set, in this order: ${storage.cache.map(({ match, maxAgeSeconds }) => `${match} ${ageOf(maxAgeSeconds)}`).join('; ')}`,
  why: 'Phones read the catalog from the CDN. With a longer age they would see old campaigns.',
  source: CLOUDBASE,
})

const openapiSteps = ({ functions }: Infrastructure): readonly ByHand[] => {
  const names = functions.filter(({ openapi }) => openapi.length > 0).map(({ name }) => name)
  if (names.length === 0) return []
  return [
    {
      where: `WeChat DevTools: right-click cloudfunctions/${names.join(', ')} → 上传并部署`,
      what: 'Only where npm run doctor says that a function may not call a WeChat API (−604101), and once',
      why: 'It is documented that an upload by DevTools registers these permissions, and of no API.',
      source: DEVTOOLS,
    },
  ]
}

/** The mini program's own pages at mp.weixin.qq.com. */
const adminSteps = ({ filesDomain }: Environment): readonly ByHand[] => [
  {
    where: 'mp.weixin.qq.com: 开发 → 开发设置 → 服务器域名',
    what: `Add https://${filesDomain} to request合法域名 and downloadFile合法域名`,
    why: 'Without it every real phone falls back to calls, which cost more.',
    source: NETWORK,
  },
  {
    where: 'mp.weixin.qq.com: 设置 → 功能设置 → 用户隐私保护指引',
    what: 'Name what the mini program uses; docs/deploying.md lists it',
    why: 'A review refuses a version whose guideline does not fit what it calls.',
    source: PRIVACY,
  },
  {
    where: 'mp.weixin.qq.com: 订阅消息',
    what: 'Choose a one-time template for reminders, and save its id as the setting reminder-template',
    why: 'Without a template nobody is asked for reminders, and none are sent.',
    source: MESSAGES,
  },
  {
    where: 'mp.weixin.qq.com: 小程序备案 and 服务类目',
    what: 'File the mini program and choose its category before its first review',
    why: 'An unfiled mini program cannot be released.',
    source: FILING,
  },
]

/** What is left to a person after a deployment, the most urgent first. */
export const byHand = (infrastructure: Infrastructure, environment: Environment): readonly ByHand[] => [
  ...adminSteps(environment).slice(0, 1),
  cacheSteps(infrastructure),
  ...openapiSteps(infrastructure),
  ...adminSteps(environment).slice(1),
]
