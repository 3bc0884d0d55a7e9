import { both } from '../both'

export const brand = both({
  zh: {
    title: '品牌资料',
    lead: '新活动会用到的名字和标志，以及这些封面的授权记录。',
    name: '品牌名',
    mark: '品牌标志',
    authorisation: '授权记录',
    authorisationHelp: '这些作品是谁的，谁在什么时候同意发放。只有成员能看到。',
    holder: '权利人',
    note: '说明',
    until: '授权到',
    saved: '品牌资料已保存',
    export: '带走全部数据',
    exportHelp: '这个品牌自己的一切，分成几个文件。里面没有密钥，也没有任何人的 openid。每次导出都会记录。',
    parts: {
      brand: '品牌',
      campaigns: '活动',
      drafts: '草稿',
      log: '记录',
      operators: '成员',
      questions: '留言',
      claims: '领取',
    },
  },
  en: {
    title: 'Brand',
    lead: 'The name and the mark that new campaigns begin with, and the record of who agreed.',
    name: 'Name',
    mark: 'Mark',
    authorisation: 'Authorisation',
    authorisationHelp:
      'Whose the works are, and who agreed to give them out, and when. Only operators see it.',
    holder: 'Holder of the rights',
    note: 'Note',
    until: 'Valid until',
    saved: 'The brand is saved',
    export: 'Take everything with you',
    exportHelp:
      'All that is this brand’s own, in several files: no secret, and nobody’s openid. Each export is in the log.',
    parts: {
      brand: 'Brand',
      campaigns: 'Campaigns',
      drafts: 'Drafts',
      log: 'Log',
      operators: 'Operators',
      questions: 'Questions',
      claims: 'Claims',
    },
  },
})
