import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { Paper } from '../../components/paper'
import { Screen } from '../../components/screen'
import { type PaperName, papers } from '../../i18n/papers'
import { useMessages } from '../../i18n/use-messages'

const PaperPage = () => {
  const { t, locale } = useMessages()
  const { name = '' } = useRouter().params
  const paper: PaperName = Object.hasOwn(t.papers, name) ? (name as PaperName) : 'about'
  useDidShow(() => {
    void Taro.setNavigationBarTitle({ title: t.title })
  })
  return (
    <Screen>
      <Paper title={t.papers[paper]} {...papers[locale][paper]} />
    </Screen>
  )
}

export default PaperPage
