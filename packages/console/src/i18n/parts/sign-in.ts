import { both } from '../both'

export const signIn = both({
  zh: {
    title: '扫码登录',
    lead: '把喜欢的封面，\n准时送到大家手里。',
    step1: '打开小程序，点“我的 → 活动运营 → 扫码”',
    step2: '扫描这个二维码',
    step3: '在手机上点这个数字',
    qr: '登录二维码',
    code: '扫不了？把这行文字贴到扫一扫里',
    left: (seconds: number) => `${seconds} 秒后失效`,
    over: '二维码已失效',
    overHelp: '为了安全，二维码只用一次，两分钟后失效。',
    refused: '手机上拒绝了这次登录',
    refusedHelp: '如果是你本人，请再扫一次，并在手机上点这里显示的数字。',
    anew: '换一个二维码',
    welcome: (name: string) => `你好，${name}`,
    first: '第一次使用？启动或部署时打印的一次性口令，同样在小程序的“活动运营”里扫描或粘贴，就能成为负责人。',
  },
  en: {
    title: 'Sign in by scanning',
    lead: 'Put covers into people’s hands,\non time.',
    step1: 'Open the mini program: Mine → For operators → Scan',
    step2: 'Scan this code',
    step3: 'Tap this number on the phone',
    qr: 'Sign-in QR code',
    code: 'Cannot scan? Paste this line into the scanner',
    left: (seconds) => `Valid for ${seconds} s`,
    over: 'This code is no longer valid',
    overHelp: 'For safety a code works once, and for two minutes only.',
    refused: 'The phone refused this sign-in',
    refusedHelp: 'If it was you, scan again and tap the number that this page shows.',
    anew: 'Show a new code',
    welcome: (name) => `Hello, ${name}`,
    first:
      'First time here? The one-time token that the start or the deployment prints makes you an owner: scan or paste it in the mini program under “For operators”.',
  },
})
