/**
 * The facts an alert can hold besides its subject, in each language: how bad it is, where to look. Nothing personal.
 */
export const factWords = {
  faults: { zh: '出错', en: 'faults' },
  calls: { zh: '调用', en: 'calls' },
  p95AboveMs: { zh: 'P95 毫秒数超过', en: 'p95 in ms above' },
  late: { zh: '取不到', en: 'late' },
  links: { zh: '取链接', en: 'links asked for' },
  stock: { zh: '库存', en: 'stock' },
  left: { zh: '剩余', en: 'left' },
  daysLeft: { zh: '剩余天数', en: 'days left' },
  turnedAway: { zh: '没领到的次数', en: 'turned away' },
  yuanADay: { zh: '每天（元）', en: 'yuan a day' },
  budget: { zh: '预算', en: 'budget' },
  code: { zh: '错误码', en: 'code' },
  field: { zh: '字段', en: 'field' },
  picture: { zh: '图片', en: 'picture' },
  waiting: { zh: '待发', en: 'waiting' },
  inTime: { zh: '来得及发', en: 'in time' },
  about: { zh: '活动', en: 'campaign' },
} as const

export type FactName = keyof typeof factWords

export type Facts = Readonly<Partial<Record<FactName, string | number>>>
