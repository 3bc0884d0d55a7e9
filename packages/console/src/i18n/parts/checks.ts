import { both } from '../both'

/** What each check says: seen and good, seen and bad, or where to look. */
export const checks = both({
  zh: {
    complete: { title: '内容齐全', bad: '还缺发布需要的内容，回到“内容”补上。', look: '' },
    times: { title: '时间合理', bad: '有场次已经过去，或晚于结束时间。请在“场次”里调整。', look: '' },
    'usable-after-end': {
      title: '结束后封面还能用',
      bad: '活动结束时封面已经或即将不能用。请核对“封面可用到”。',
      look: '',
    },
    'unique-index': {
      title: '不会超发的唯一索引',
      bad: '数据库缺少唯一索引。请重新部署数据库，在此之前不能发布。',
      look: '',
    },
    'ctoken-set': { title: 'ctoken', bad: '还没有 ctoken，发布时填写。', look: '' },
    'ctoken-accepted': {
      title: '微信接受这个 ctoken',
      bad: '微信拒绝了这个 ctoken。请在红包封面开放平台重新复制，再“换 ctoken”。',
      look: '发布后用自己的手机领一个试试；只有微信能回答。',
    },
    'appid-listed': {
      title: '小程序在封面的名单里',
      bad: '请在封面的“发放封面 → 小程序”里加入本小程序的 AppID。',
      look: '红包封面开放平台 → 我的封面 → 发放封面 → 小程序：看看名单里有没有本小程序的 AppID。',
    },
    'stock-bought': {
      title: '数量不超过已购买的',
      bad: '数量比买下的多。请减少，或再买一些。',
      look: '红包封面开放平台 → 我的封面：看看剩余数量，不少于这里的数量。',
    },
    'package-lasts': {
      title: '云环境套餐够用',
      bad: '套餐快要用完。请升级或续费。',
      look: '云开发控制台 → 套餐与用量：看看到期日和剩余调用次数。',
    },
    'overrun-on': {
      title: '超限按量付费',
      bad: '请打开“超限按量”，不然用完会停服。',
      look: '云开发控制台 → 套餐与用量 → 超限按量：应为打开。',
    },
    'patrol-runs': { title: '巡检在运行', bad: '巡检定时器没有运行。请重新部署 patrol。', look: '' },
    'catalog-published': { title: '目录文件', bad: '目录文件没有更新。请看 patrol 的日志。', look: '' },
    'robot-set': { title: '机器人', bad: '没有机器人，出事时没人知道。请在“设置”里填写。', look: '' },
    'reminder-template-set': {
      title: '提醒模板',
      bad: '没有提醒模板，大家不能订阅开场提醒。请在“设置”里填写。',
      look: '',
    },
    'budget-set': { title: '预算', bad: '没有预算，花多少不会有人提醒。请在“设置”里填写。', look: '' },
    'two-owners': {
      title: '至少两位负责人',
      bad: '只有一位负责人，丢了手机就进不来。请再邀请一位。',
      look: '',
    },
    'changes-finished': {
      title: '所有改动都已完成',
      bad: '有一个改动做到一半。巡检会接着做完；一分钟后再看。',
      look: '',
    },
    'stock-reconciled': { title: '库存对得上', bad: '库存和领取对不上。请看警报。', look: '' },
    other: { title: '其他检查', bad: '请处理。', look: '这里看不到。' },
  },
  en: {
    complete: {
      title: 'The content is complete',
      bad: 'Something that publishing needs is missing. Add it under “Content”.',
      look: '',
    },
    times: {
      title: 'The times are sane',
      bad: 'A drop is over, or opens after the end. Move it under “Drops”.',
      look: '',
    },
    'usable-after-end': {
      title: 'Covers can be used after the end',
      bad: 'The covers can no longer be used at the end, or soon after. Compare “usable until”.',
      look: '',
    },
    'unique-index': {
      title: 'The unique index that keeps from overselling',
      bad: 'The database lacks it. Deploy the database again; nothing can be published before.',
      look: '',
    },
    'ctoken-set': {
      title: 'ctoken',
      bad: 'There is none yet. It is asked for when you publish.',
      look: '',
    },
    'ctoken-accepted': {
      title: 'WeChat accepts the ctoken',
      bad: 'WeChat refused it. Copy it again on the cover platform, then replace the ctoken here.',
      look: 'Only WeChat can tell. After publishing, claim one with your own phone.',
    },
    'appid-listed': {
      title: 'The mini program is on the cover’s list',
      bad: 'Add this mini program’s AppID on the cover platform under 发放封面 → 小程序.',
      look: 'Cover platform → 我的封面 → 发放封面 → 小程序: this mini program’s AppID must be listed.',
    },
    'stock-bought': {
      title: 'Not more covers than were bought',
      bad: 'There are more than were bought. Use fewer, or buy more.',
      look: 'Cover platform → 我的封面: at least so many must be left.',
    },
    'package-lasts': {
      title: 'The cloud’s package lasts',
      bad: 'The package is nearly used up. Upgrade or renew it.',
      look: 'CloudBase console → 套餐与用量: look at the date and at the calls that are left.',
    },
    'overrun-on': {
      title: 'Overrun billing',
      bad: 'Switch on 超限按量, or the service stops when the package is used up.',
      look: 'CloudBase console → 套餐与用量 → 超限按量: it should be on.',
    },
    'patrol-runs': {
      title: 'The patrol runs',
      bad: 'Its timer does not run. Deploy patrol again.',
      look: '',
    },
    'catalog-published': {
      title: 'The catalog’s files',
      bad: 'They are not fresh. See patrol’s log.',
      look: '',
    },
    'robot-set': {
      title: 'Robot',
      bad: 'Without one nobody hears when something breaks. Set it under “Settings”.',
      look: '',
    },
    'reminder-template-set': {
      title: 'Reminder template',
      bad: 'Without one people cannot ask to be reminded. Set it under “Settings”.',
      look: '',
    },
    'budget-set': {
      title: 'Budget',
      bad: 'Without one nobody is told what a day costs. Set it under “Settings”.',
      look: '',
    },
    'two-owners': {
      title: 'Two owners at least',
      bad: 'There is only one: with a lost phone nobody gets in. Invite another.',
      look: '',
    },
    'changes-finished': {
      title: 'All changes are finished',
      bad: 'A change is half made. The patrol finishes it; look again in a minute.',
      look: '',
    },
    'stock-reconciled': {
      title: 'The stock adds up',
      bad: 'Stock and claims do not add up. See the alerts.',
      look: '',
    },
    other: { title: 'Another check', bad: 'Please mend it.', look: 'It cannot be seen from here.' },
  },
})
