import { both } from '../both'

export const questions = both({
  zh: {
    title: '留言',
    lead: '大家在小程序里提的问题和投诉。每条回复一次，对方在小程序里看到。',
    only: '显示',
    filters: { open: '待回复', all: '全部' },
    kinds: { complaint: '投诉', question: '提问' },
    none: '没有待回复的留言。',
    noneAtAll: '还没有人留言。',
    answer: '回复',
    answerLabel: '回复内容',
    answered: '已回复',
    by: (name: string, when: string) => `${name} · ${when}`,
    templates: '常用回复',
    templateWords: [
      {
        name: '怎么领',
        text: '你好！打开小程序，选中封面，点“领取”；在微信的领取页里再点一次“收下”，封面就在“我的封面”里了。',
      },
      { name: '领完了', text: '你好！这一场已经领完。还有下一场时，活动页会显示开始时间，可以点“提醒我”。' },
      {
        name: '链接打不开',
        text: '你好！请在小程序“我的”里找到这张封面，再点一次“打开领取页”，会生成新的链接。',
      },
    ],
    send: '发送回复',
  },
  en: {
    title: 'Questions',
    lead: 'What people ask and complain about in the mini program. Each is answered once; the person reads it there.',
    only: 'Show',
    filters: { open: 'To answer', all: 'All' },
    kinds: { complaint: 'Complaint', question: 'Question' },
    none: 'Nothing waits for an answer.',
    noneAtAll: 'Nobody has asked anything yet.',
    answer: 'Answer',
    answerLabel: 'Your answer',
    answered: 'Answered',
    by: (name, when) => `${name} · ${when}`,
    templates: 'Templates',
    templateWords: [
      {
        name: 'How to claim',
        text: 'Hello! Open the mini program, choose a cover and tap “Claim”. On WeChat’s page tap “Accept”; the cover is then among your covers.',
      },
      {
        name: 'All gone',
        text: 'Hello! This drop is all gone. If there is another, its page shows when, and you can tap “Remind me”.',
      },
      {
        name: 'Link fails',
        text: 'Hello! Please find the cover under “Mine” in the mini program and tap “Open the claim page” once more: it makes a fresh link.',
      },
    ],
    send: 'Send the answer',
  },
})
