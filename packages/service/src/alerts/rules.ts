import { MINUTE, SECOND } from '@hongbao/types'

/** What operators read about a rule: what is wrong, and what to do about it. */
type Words = { readonly what: string; readonly todo: string }

export type Rule = {
  /** Operators are notified at night too. */
  readonly urgent: boolean
  /**
   * Trouble must be seen for `raiseAfterMs` before operators are notified, and unseen for `recoverAfterMs` before it
   * is over.
   */
  readonly raiseAfterMs: number
  readonly recoverAfterMs: number
  /** A single event, which does not recover: it is over once operators were notified. */
  readonly event?: true
  /** Seen only by whole runs of patrol, which read stock and campaigns. It is not over while patrol rests. */
  readonly inWholeRuns?: true
  readonly zh: Words
  readonly en: Words
}

const atOnce = { raiseAfterMs: 0, recoverAfterMs: 5 * MINUTE }
/** For trouble that may pass by itself: it must be seen in at least two runs. */
const lasting = { raiseAfterMs: MINUTE - 5 * SECOND, recoverAfterMs: 5 * MINUTE }
/** For trouble that is only seen when a person or a call meets it. */
const seldom = { raiseAfterMs: 0, recoverAfterMs: 30 * MINUTE }

/** Everything that operators are notified of. */
export const rules = {
  'conservation-broken': {
    ...atOnce,
    urgent: true,
    zh: { what: '库存对不上账', todo: '暂停该活动，保留现场，核对领取记录与库存桶。' },
    en: {
      what: 'Stock does not add up',
      todo: 'Pause the campaign, change nothing, and compare claims with buckets.',
    },
  },
  'unique-index-missing': {
    ...seldom,
    urgent: true,
    zh: { what: '缺少唯一索引，可能超发', todo: '在控制台为该集合建立唯一索引，再发布活动。' },
    en: {
      what: 'A unique index is missing: covers could be given out twice',
      todo: 'Make it in the console, then publish the campaign again.',
    },
  },
  'link-refused': {
    ...seldom,
    urgent: true,
    zh: { what: '微信拒绝发放封面', todo: '在封面平台核对 ctoken 与小程序授权；修好后再恢复活动。' },
    en: {
      what: 'WeChat refuses the cover',
      todo: 'Check the ctoken and the mini program list on the cover platform, then resume the campaign.',
    },
  },
  'ctoken-missing': {
    ...seldom,
    urgent: true,
    zh: { what: '活动没有 ctoken', todo: '为该活动补录 ctoken；已领到的人之后仍可打开封面。' },
    en: {
      what: 'The campaign has no ctoken',
      todo: 'Enter its ctoken; people keep their grants and can open the cover afterwards.',
    },
  },
  'numbers-missing': {
    ...seldom,
    urgent: true,
    zh: { what: '活动没有可发的序列号', todo: '导入更多序列号；已领到的人再点一次就能看到。' },
    en: {
      what: 'The campaign has no serial number left to hand out',
      todo: 'Import more numbers; people keep their grants and see one at their next tap.',
    },
  },
  'link-late': {
    ...lasting,
    urgent: true,
    zh: { what: '微信领取链接经常取不到', todo: '名额都已保留。查看微信侧公告；持续超过半小时请联系平台。' },
    en: {
      what: 'WeChat often gives no link',
      todo: 'All grants are kept. Look for notices by WeChat; call them after half an hour.',
    },
  },
  'error-rate': {
    ...lasting,
    urgent: true,
    zh: { what: '云函数出错偏多', todo: '按 requestId 查看函数日志；近期若有发布，先回退。' },
    en: {
      what: 'A function fails often',
      todo: 'Read its log by request id; if something was released lately, roll it back.',
    },
  },
  latency: {
    ...lasting,
    urgent: false,
    zh: { what: '云函数变慢', todo: '查看数据库慢查询与并发；必要时提高内存规格。' },
    en: {
      what: 'A function is slow',
      todo: 'Look at slow queries and concurrency; give it more memory if need be.',
    },
  },
  'nothing-granted': {
    ...lasting,
    urgent: true,
    zh: { what: '有库存，却没有人领到', todo: '查看 claim 的日志与数据库状态。' },
    en: {
      what: 'Stock is left and nobody gets any',
      todo: 'Read the log of claim and the state of the database.',
    },
  },
  'stock-low': {
    ...atOnce,
    inWholeRuns: true,
    urgent: false,
    zh: { what: '库存不足一成', todo: '需要的话准备补货：新增一场。' },
    en: { what: 'Less than a tenth of the stock is left', todo: 'Prepare another drop if you want one.' },
  },
  'stock-gone': {
    ...atOnce,
    inWholeRuns: true,
    urgent: false,
    zh: { what: '已经领完', todo: '不用处理；想继续就新增一场。' },
    en: { what: 'All gone', todo: 'Nothing to do; add a drop to go on.' },
  },
  'cover-expiring': {
    ...atOnce,
    inWholeRuns: true,
    urgent: false,
    zh: { what: '封面即将过期', todo: '到期后领到的人也用不了：提前结束活动，或换新的封面。' },
    en: {
      what: 'The cover expires soon',
      todo: 'Nobody can use it after that: end the campaign earlier, or buy it again.',
    },
  },
  'over-budget': {
    ...lasting,
    urgent: false,
    zh: { what: '照此速度今天会超出预算', todo: '看看是否有异常流量；需要的话调高预算。' },
    en: {
      what: 'At this pace today costs more than planned',
      todo: 'Look for odd traffic; raise the budget if it is right.',
    },
  },
  'patrol-broken': {
    ...lasting,
    urgent: true,
    zh: { what: '巡检有一项没有完成', todo: '查看 patrol 的日志；它每分钟会再试。' },
    en: {
      what: 'A part of patrol does not finish',
      todo: 'Read the log of patrol; it tries again every minute.',
    },
  },
  'bucket-broken': {
    ...lasting,
    urgent: true,
    zh: { what: '库存桶读写失败', todo: '该桶的租约暂时收不回来。在控制台查看该文档的大小与内容。' },
    en: {
      what: 'A bucket cannot be read or written',
      todo: 'Its leases are not reclaimed meanwhile. Look at the size and content of the document.',
    },
  },
  'campaign-unreadable': {
    ...lasting,
    inWholeRuns: true,
    urgent: true,
    zh: { what: '活动文档读不出来', todo: '目录、对账与统计暂时跳过它。在控制台查看该文档。' },
    en: {
      what: 'A campaign cannot be read',
      todo: 'Catalog, books and figures leave it out meanwhile. Look at the document in the console.',
    },
  },
  'books-unread': {
    ...lasting,
    urgent: true,
    zh: { what: '活动的账目读不出来', todo: '查看该活动的库存桶；其他活动照常对账。' },
    en: {
      what: 'The books of a campaign cannot be read',
      todo: 'Look at its buckets. Other campaigns are reconciled as usual.',
    },
  },
  'picture-missing': {
    ...lasting,
    inWholeRuns: true,
    urgent: true,
    zh: { what: '图片没有公开地址，活动未上架', todo: '重新上传这张图片，并修改活动的图片。' },
    en: {
      what: 'A picture has no public address: its campaign is not listed',
      todo: 'Upload the picture again and edit the campaign.',
    },
  },
  'reminders-too-many': {
    ...atOnce,
    urgent: true,
    zh: { what: '提醒太多，开抢前发不完', todo: '多出的人收到提醒时已经开抢；可以把这一场推迟。' },
    en: {
      what: 'More reminders than can be sent before the drop opens',
      todo: 'The rest are sent after it opens. Move the drop to a later time if you can.',
    },
  },
  complaint: {
    ...atOnce,
    urgent: false,
    event: true,
    zh: { what: '收到一条投诉', todo: '请在一个工作日内按编号查看并答复。' },
    en: { what: 'Somebody complained', todo: 'Read it by its number and answer within a working day.' },
  },
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules

/** The names of the rules of which this holds. */
export const rulesThat = (holds: (rule: Rule) => boolean): RuleName[] =>
  (Object.keys(rules) as RuleName[]).filter((name) => holds(rules[name]))

export const ruleOf = (name: RuleName): Rule => rules[name]
