import type { KeptKind, ReminderState } from '@hongbao/types'
import { count } from './format'

export const trust = {
  reminders: {
    sentence: '每次同意，只发一条消息，在那一场开放之前。',
    states: { waiting: '会提醒', sent: '已送出', lost: '没能送出' } satisfies Record<ReminderState, string>,
    gone: '已下架的封面',
    cancel: '取消提醒',
    cancelled: '已取消，不会再发',
    empty: { title: '没有在等的提醒', sentence: '还没开放的封面，可以请微信到时提醒你。', next: '去看封面' },
  },
  kept: {
    sentence: '这个微信号在我们这里留下的，都在下面。点一类，看里面的每一条。',
    kinds: {
      claims: '领取记录',
      reminders: '提醒',
      questions: '投诉与提问',
      requests: '删除请求',
    } satisfies Record<KeptKind, string>,
    count: (n: number) => `${count(n)} 条`,
    days: (n: number) => `最多留 ${n} 天`,
    archived: '留到活动归档',
    number: (number: string) => `编号 ${number}`,
    answer: (text: string) => `答复：${text}`,
    some: (n: number) => `这里只列最近 ${n} 条`,
    copy: '复制全部',
    copied: '已复制',
    forget: '删除我的数据',
    after:
      '删除后，「我的」会空，在等的提醒不再发。领过的封面只留下两个编号，为的是同一份不会给出两次；再点领取，打开的还是那一份。已在微信里收下的封面不受影响。',
    sure: {
      title: '删除我的数据？',
      content: '领取记录、提醒、写给我们的话和答复都会删去，不能找回。',
      yes: '删除',
      no: '先不删',
    },
    busy: '正在删除',
    done: '已经删去。',
  },
  ask: {
    kinds: { question: '提问', complaint: '投诉' },
    about: (title: string) => `关于「${title}」`,
    hint: '想说什么，写在这里。请不要写手机号、住址这些。',
    phone: '里面好像有手机号，发之前请删去。',
    send: '发给我们',
    busy: '正在发送',
    short: (n: number) => `至少写 ${n} 个字`,
    left: (n: number) => `还可以写 ${count(n)} 个字`,
    sent: {
      title: '已经收到',
      sentence: (number: string) => `编号 ${number}。答复会出现在「我问过的」里。`,
      next: '看我问过的',
    },
    declined: '同意隐私保护指引后，才能发给我们。写下的还在这里。',
    wechat: '也可以点右上角「…」，在那里向微信投诉。',
    asked: '我问过的',
  },
  asked: {
    sentence: '答复会出现在这里，最多留半年。',
    number: (number: string) => `编号 ${number}`,
    copy: '复制编号',
    copied: '编号已复制',
    waiting: '等待答复',
    answered: '已答复',
    empty: { title: '还没有问过什么', sentence: '关于封面、领取或数据，都可以问。', next: '去提问' },
  },
}
