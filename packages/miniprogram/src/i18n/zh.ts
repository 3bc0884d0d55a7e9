import type { Category, DeliveryKind, RefusalCode } from '@hongbao/types'
import { clockSpan, count, dateParts, daysAway, longSpan, timeOfDay } from './format'

/** What a refusal says, and what the person can do next. */
export type RefusalWords = Readonly<Record<RefusalCode | 'UNKNOWN', { says: string; next: string }>>

/** What the claim bar says of a cover that is theirs. */
type GrantWords = {
  /** The button: opens it, opens it once more, asks for it while it is late, and opens it on the wall of own covers. */
  readonly open: string
  readonly again: string
  readonly ask: string
  readonly wall: string
  /** The sentence: it was opened, it follows by itself, it needs a tap, it could not be opened, it was refused again, this WeChat
   * cannot open it, it is theirs since before. */
  readonly granted: string
  readonly late: (seconds: number) => string
  readonly slow: string
  readonly failed: string
  readonly refused: string
  readonly unsupported: string
  readonly mine: string
}

const span = (milliseconds: number): string => {
  const long = longSpan(milliseconds)
  return long ? `${long.days} 天 ${long.hours} 小时` : clockSpan(milliseconds)
}

const day = (at: number): string => {
  const { year, month, day } = dateParts(at)
  return `${year} 年 ${month} 月 ${day} 日`
}

const moment = (at: number, now: number): string => {
  const { month, day } = dateParts(at)
  const near = ['今天', '明天'][daysAway(at, now)]
  return `${near ?? `${month} 月 ${day} 日`} ${timeOfDay(at)}`
}

const soon = (at: number, now: number): string => (daysAway(at, now) === 0 ? timeOfDay(at) : moment(at, now))

const refusals: RefusalWords = {
  BAD_REQUEST: { says: '这一步没走通。', next: '关掉小程序，再打开试试。' },
  NO_IDENTITY: { says: '没能认出你的微信。', next: '关掉小程序，再从微信里打开。' },
  NO_CAMPAIGN: { says: '这款封面已经不在这里了。', next: '去看看别的封面。' },
  NOT_OPEN: { says: '还没到开放的时间。', next: '到点后回来领。' },
  NEXT_DROP: { says: '这一场已领完。', next: '下一场还有。' },
  NOT_ELIGIBLE: {
    says: '这个微信号暂时不能领这款封面。',
    next: '微信的安全检查没有通过；觉得有误，请告诉我们。',
  },
  NOT_CLAIMED: { says: '这款封面不在这个微信号名下了。', next: '还开放的话，可以再领。' },
  CODE_WRONG: { says: '这个领取码不对。', next: '看清每一位，再输一次。' },
  CODE_USED: { says: '这个领取码已经被别人用过。', next: '换一个码，或问问给你码的人。' },
  CODE_REVOKED: { says: '这个领取码已经停用。', next: '换一个码，或问问给你码的人。' },
  PAUSED: { says: '暂停发放。', next: '过一会儿下拉刷新看看。' },
  ENDED: { says: '这款封面的发放已经结束。', next: '去看看别的封面。' },
  SOLD_OUT: { says: '这款封面已全部领完。', next: '去看看别的封面。' },
  RETRY_LATER: { says: '来的人很多。', next: '歇一会儿再点一次。' },
  NO_DROP: { says: '这一场已经不在了。', next: '下拉刷新，看看新的时间。' },
  DROP_OPEN: { says: '这一场已经开放了。', next: '现在就可以去领。' },
  NO_TEMPLATE: { says: '现在没有开放提醒。', next: '可以记下时间，到点再来。' },
  TOO_MANY: { says: '已经到上限了。', next: '过些时候再来。' },
  UNKNOWN: { says: '现在领不了。', next: '更新小程序后再试。' },
}

export const zh = {
  title: '红包封面',
  tabs: { covers: '封面', mine: '我的' },
  /** Between two sentences, and between two parts of one. */
  between: '',
  comma: '，',
  span,
  /** A moment that stands by itself. */
  when: moment,
  card: {
    opensIn: (milliseconds: number) => `${span(milliseconds)} 后开放`,
    nextDrop: (at: number, now: number) => `下一场 ${soon(at, now)}`,
    plenty: '可领取',
    fast: '领得很快',
    low: '所剩不多',
    gone: '已领完',
    paused: '暂停中',
    ended: '已结束',
    mine: '已为你留好',
  },
  /** Which of a campaign's drops it is; nothing for the first. */
  nth: (n: number) => (n > 1 ? `第 ${n} 场` : ''),
  categories: {
    zodiac: '生肖',
    festival: '节日',
    nature: '花鸟',
    landscape: '山水',
    life: '人间',
  } satisfies Record<Category, string>,
  covers: {
    all: '全部',
    openNow: '现在能领',
    wanted: '想要的',
    find: { search: '找封面', hint: '羊、月亮、红色、品牌……', leave: '取消', clear: '清空' },
    noneFound: {
      title: '没有找到这样的封面',
      sentence: '换个词试试，或从下面挑一类。',
      next: '看全部封面',
      instead: '现在能领的',
    },
    upNext: '接下来开放',
    calendar: '全部场次',
    end: '就这些了',
    empty: { title: '新封面正在路上', sentence: '下拉看看有没有上新。' },
  },
  cover: {
    story: '封面故事',
    drops: '发放场次',
    rules: '领取规则',
    stock: (n: number) => `${count(n)} 份`,
    opened: '已开放',
    coming: '还没开放',
    endsAt: (at: number, now: number) => `${moment(at, now)} 结束`,
    usableUntil: (at: number) => `封面可用至 ${day(at)}`,
    untilOpen: '距开放还有',
    untilNextDrop: '距下一场还有',
    want: '想要',
    wanted: '想要，已记在手机里',
    look: '看大图',
    worn: '看看用起来的样子',
    use: '怎么用它发红包',
    brand: (name: string) => `${name}的全部封面`,
    play: '播放短片',
    leave: '回到封面',
    ask: '对这款封面投诉或提问',
  },
  claim: {
    button: {
      claim: '领取这款封面',
      opening: '正在为你取',
      queueing: (seconds: number) => `${seconds} 秒后自动再试`,
      again: '再试一次',
      agree: '同意后领取',
      remind: '开放时提醒我',
      remindAgain: '再请一次提醒',
      others: '看看别的封面',
      ask: '告诉我们',
      againIn: (milliseconds: number) => `${span(milliseconds)} 后再试`,
    },
    note: {
      plenty: '每人一份，先到先得',
      fast: '领得很快，每人一份',
      low: '所剩不多，每人一份',
      NOT_OPEN: '开放时，微信会发一条消息给你',
      NEXT_DROP: '这一场已领完。下一场开放时，微信会发一条消息给你',
      opensAt: (at: number, now: number) => `还没到开放的时间，${moment(at, now)} 开放`,
      opening: '请稍等，点一次就好',
      queueing: (tries: number, most: number) =>
        `人很多，不用一直点。已试 ${tries} 次，最多替你试 ${most} 次`,
      declined: '还没有同意隐私保护指引，所以没有领取，也什么都没记下。想领时再看一遍',
    },
    /** What the bar says of a cover that is theirs, by what its grants hand over. */
    deliveries: {
      link: {
        open: '打开领取页',
        again: '再次打开领取页',
        ask: '再取一次领取页',
        wall: '打开领取页',
        granted: '已为你留好，去微信领取页领取',
        late: (seconds: number) => `已为你留好。领取页还没备好，${seconds} 秒后自动再取`,
        slow: '已为你留好。领取页还没备好，晚些再取也不会丢',
        failed: '已为你留好。领取页没能打开，请再试一次',
        refused:
          '已为你留好，不会丢。微信两次都没打开领取页：更新微信，或在另一台手机上用这个微信号打开「我的」再领',
        unsupported: '已为你留好。这台设备上的微信打不开领取页：请用手机上的微信，打开「我的」再领',
        mine: '已为你留好，随时可以打开领取页',
      },
      serial: {
        open: '查看序列号',
        again: '复制序列号',
        ask: '再取一次序列号',
        wall: '查看序列号',
        granted: '已为你留好，这个序列号只属于你',
        late: (seconds: number) => `已为你留好。序列号还没备好，${seconds} 秒后自动再取`,
        slow: '已为你留好。序列号还没备好，晚些再取也不会丢',
        failed: '已为你留好。序列号没能显示，请再试一次',
        refused: '已为你留好，不会丢。序列号还是没能显示，请告诉我们',
        unsupported: '已为你留好。这个微信显示不了序列号：请更新微信，再打开「我的」',
        mine: '已为你留好，随时可以查看序列号',
      },
    } satisfies Record<DeliveryKind, GrantWords>,
    code: {
      hint: '输入领取码',
      paste: '粘贴',
      scan: '扫码',
      needed: '这款封面凭领取码领取：12 位，大小写、空格和短横都不要紧',
    },
    serial: {
      label: '红包封面序列号',
      hint: '在微信发红包的页面，点「红包封面」，再点「添加红包封面」，输入它',
    },
    unsealing: '正在拆开红包',
    skip: '轻点跳过',
  },
  mine: {
    heading: '我的封面',
    number: (number: string) => `编号 ${number}`,
    grantedAt: (at: number, now: number) => `${moment(at, now)} 留好`,
    usableUntil: (at: number) => `可用至 ${day(at)}`,
    expired: '已过可用期',
    opening: '正在打开',
    lessMotion: '减少动画',
    gone: '这款封面不在这个微信号名下了',
    empty: { title: '还没有封面', sentence: '挑一款喜欢的，领到后会放在这里。', next: '去看封面' },
  },
  remind: {
    bell: (title: string) => `${title}，开放时提醒我`,
    waiting: '到时会在微信里提醒你',
    sent: '提醒已送出',
    lost: '提醒没能送出，再请一次',
    rejected: '没有允许，就不会提醒',
    'switched-off': '消息已关，可在微信设置里打开',
    failed: '没能问成，请再点一次',
    declined: '还没有同意隐私保护指引',
  },
  consent: {
    title: '继续之前，请先看一眼',
    sentence:
      '领取会记下这个微信号领了哪款封面、什么时间，为的是每人只领一份。提醒和提问，只记下你要我们做的事。不读取昵称、头像和手机号。',
    guideline: '《隐私保护指引》',
    more: '记下什么、留多久',
    agree: '同意并继续',
    decline: '先不了',
  },
  looks: { use: '怎么用', calendar: '开放日历' },
  /** The pages behind “Mine”; what stands on them is in their own package. */
  places: {
    reminders: '提醒',
    ask: '投诉与提问',
    kept: '我的数据',
    rules: '领取规则',
    agreement: '用户协议',
    privacy: '隐私说明',
    about: '关于我们',
    operate: '活动运营',
  },
  problems: {
    offline: { title: '网络没有连上', sentence: '连上网络后再试一次。' },
    timeout: { title: '等得有点久', sentence: '还没等到回音，请再试一次。' },
    crowd: { title: '来的人很多', sentence: '歇一会儿再试一次。' },
    fault: { title: '我们这边出了点问题', sentence: '请再试一次，已经留好的不会丢。' },
    retry: '再试一次',
    broken: { title: '这里出了点问题', sentence: '不是你的操作有误。再试一次，已经留好的不会丢。' },
    /** Over what is shown from the phone's own storage. */
    asOf: (at: number, now: number) => `没有网络，这是 ${moment(at, now)} 的样子`,
    reference: (id: string) => `编号 ${id}`,
  },
  refusals,
  share: (title: string) => `${title}：给红包换一张画，免费领`,
  shareAll: '给红包换一张画：免费的微信红包封面',
  /** To friends who open a card in Moments, where the mini program can only be looked at. */
  moments: '朋友圈里只能先看一眼。点下面的「前往小程序」，就能领取，或让我们到时提醒你。',
  loading: '正在加载',
}
