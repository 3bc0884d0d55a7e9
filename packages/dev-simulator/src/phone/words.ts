/** WeChat's own words, in the phone's languages. */
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
  authorizeTitle: { zh_CN: '申请获取以下权限', en: 'asks for this permission' },
  notShareable: { zh_CN: '当前页面不可转发', en: 'This page cannot be shared' },
} as const

/**
 * What WeChat says of each scope
 * (https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/authorize.html).
 */
const scopes: Record<string, { zh_CN: string; en: string }> = {
  'scope.userLocation': { zh_CN: '获取你的位置信息', en: 'Know where you are' },
  'scope.userFuzzyLocation': { zh_CN: '获取你的模糊位置信息', en: 'Know roughly where you are' },
  'scope.record': { zh_CN: '使用你的麦克风', en: 'Use your microphone' },
  'scope.camera': { zh_CN: '使用你的摄像头', en: 'Use your camera' },
  'scope.writePhotosAlbum': { zh_CN: '保存图片或视频到你的相册', en: 'Save pictures to your album' },
  'scope.addPhoneContact': { zh_CN: '添加到你的联系人', en: 'Add to your contacts' },
  'scope.addPhoneCalendar': { zh_CN: '添加到你的日历', en: 'Add to your calendar' },
  'scope.werun': { zh_CN: '获取你的微信运动步数', en: 'Read your steps' },
  phoneNumber: { zh_CN: '获取你的手机号', en: 'Know your phone number' },
}

export const sayScope = (scope: string, language: string): string =>
  scopes[scope]?.[language === 'en' ? 'en' : 'zh_CN'] ?? scope

export type Word = keyof typeof words

/** Says a word in the language that the phone is set to. */
export type Say = (word: Word) => string

export const say = (word: Word, language: string): string => words[word][language === 'en' ? 'en' : 'zh_CN']
