import { useRouter } from '@tarojs/taro'
import { Paper } from '../../components/paper'
import { Screen } from '../../components/screen'
import { withEdge } from '../../edge/with-edge'
import { useTitle } from '../../hooks/use-title'
import { type PaperName, papers } from '../../i18n/papers'
import { useMessages } from '../../i18n/use-messages'

const PaperPage = () => {
  const { t, locale } = useMessages()
  const { name = '' } = useRouter().params
  const paper: PaperName = Object.hasOwn(papers[locale], name) ? (name as PaperName) : 'about'
  useTitle(t.title)
  return (
    <Screen>
      <Paper title={t.places[paper]} {...papers[locale][paper]} />
    </Screen>
  )
}

export default withEdge(PaperPage)
