import { zh } from '../../i18n/zh'

export default definePageConfig({ navigationBarTitleText: zh.mine.heading, enablePullDownRefresh: true })
