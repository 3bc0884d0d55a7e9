/** What WeChat itself says, in the phone's language. */
const words = {
  confirm: { zh_CN: '确定', en: 'OK' },
  cancel: { zh_CN: '取消', en: 'Cancel' },
  close: { zh_CN: '关闭', en: 'Close' },
  done: { zh_CN: '完成', en: 'Done' },
  allow: { zh_CN: '允许', en: 'Allow' },
  refuse: { zh_CN: '拒绝', en: 'Reject' },
  agree: { zh_CN: '同意', en: 'Agree' },
  send: { zh_CN: '发送给朋友', en: 'Send to Chat' },
  timeline: { zh_CN: '分享到朋友圈', en: 'Share on Moments' },
  relaunch: { zh_CN: '重新进入小程序', en: 'Re-enter Mini Program' },
  share: { zh_CN: '分享', en: 'Share' },
  shareCard: { zh_CN: '小程序', en: 'Mini Program' },
  redPacketTitle: { zh_CN: '微信红包封面', en: 'WeChat Red Packet Cover' },
  redPacketNote: {
    zh_CN: '从这里起是微信自己的领取页。\n模拟器到此为止：封面是否领到，由微信决定。',
    en: "From here on it is WeChat's own claim page.\nThe simulator ends here: WeChat decides whether the cover is claimed.",
  },
  subscribeTitle: { zh_CN: '申请向你发送以下消息', en: 'asks to send you these messages' },
  privacyTitle: { zh_CN: '隐私保护提示', en: 'Privacy notice' },
  privacyBody: {
    zh_CN: '使用前请阅读并同意该小程序的《用户隐私保护指引》。',
    en: 'Before you go on, please read and agree to this mini program’s privacy guideline.',
  },
  away: { zh_CN: '小程序在后台', en: 'The mini program is in the background' },
  back: { zh_CN: '返回小程序', en: 'Return to it' },
  problem: { zh_CN: '小程序出错了', en: 'The mini program has a problem' },
  hide: { zh_CN: '收起', en: 'Hide' },
  copied: { zh_CN: '内容已复制', en: 'Copied' },
  album: { zh_CN: '从这台电脑选择', en: 'Choose from this computer' },
  scanNote: { zh_CN: '模拟器没有相机：写下码里的内容', en: 'No camera here: write what the code says' },
  scanField: { zh_CN: '码的内容', en: 'what the code says' },
  notShareable: { zh_CN: '当前页面不可转发', en: 'This page cannot be shared' },
} as const

export type Word = keyof typeof words

export function say(word: Word, language: string): string {
  return words[word][language === 'en' ? 'en' : 'zh_CN']
}
