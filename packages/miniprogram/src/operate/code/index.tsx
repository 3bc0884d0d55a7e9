import type { SeenCode } from '@hongbao/types'
import { Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { Notice } from '../../components/notice'
import { PressButton } from '../../components/press-button'
import { Screen } from '../../components/screen'
import { useTitle } from '../../hooks/use-title'
import { useMessages } from '../../i18n/use-messages'
import { PrivacyGate } from '../../pages/privacy-gate'
import { Heading } from '../../trust/heading'
import { codeOf } from '../codes'
import { useOperateWords } from '../use-operate-words'
import '../operate.scss'
import { type Code, useCode } from './use-code'

type Seen<K extends SeenCode['kind']> = Extract<SeenCode, { kind: K }>
type Asked<K extends SeenCode['kind']> = Pick<Code, 'busy' | 'decide'> & {
  readonly code: string
  readonly seen: Seen<K>
}

/** What somebody may do: brand by brand, with the role. */
const Roles = ({ environment, brands }: Pick<SeenCode, 'environment' | 'brands'>) => {
  const { of } = useMessages()
  const w = useOperateWords()
  return (
    <>
      {environment && <Text className="operate__line">{w.signIn.environment}</Text>}
      {brands.map(({ brandId, name, role }) => (
        <Text key={brandId} className="operate__line">{`${of(name)} · ${w.roles[role]}`}</Text>
      ))}
    </>
  )
}

const SignIn = ({ code, seen, busy, decide }: Asked<'sign-in'>) => {
  const w = useOperateWords()
  const { numbers, agent, ip } = seen
  return (
    <>
      <Heading title={w.signIn.title} sentence={w.signIn.sentence} />
      <View className="operate__numbers">
        {numbers.map((number) => (
          <View key={number} className="operate__number" aria-label={w.signIn.number(number)}>
            <PressButton
              className={`code-number code-number--${number}`}
              label={String(number)}
              disabled={busy}
              onPress={() => decide({ action: 'approve-sign-in', code, number }, w.signIn.done)}
            />
          </View>
        ))}
      </View>
      <View className="operate__card">
        <Text className="operate__name">{w.signIn.from(agent)}</Text>
        <Text className="operate__line">{w.signIn.at(ip)}</Text>
      </View>
      <View className="operate__card">
        <Text className="operate__name">{w.signIn.may}</Text>
        <Roles {...seen} />
      </View>
      <View className="sheet__part">
        <PressButton
          look="quiet"
          className="code-refuse"
          label={w.signIn.notMe}
          disabled={busy}
          onPress={() => decide({ action: 'refuse-sign-in', code }, w.signIn.refused)}
        />
      </View>
    </>
  )
}

const Invitation = ({ code, seen, busy, decide }: Asked<'invitation'>) => {
  const w = useOperateWords()
  return (
    <>
      <Heading title={w.invitation.title} sentence={w.invitation.sentence(seen.name)} />
      <View className="operate__card">
        <Roles {...seen} />
      </View>
      <View className="sheet__part">
        <PressButton
          className="code-accept"
          label={busy ? w.invitation.busy : w.invitation.accept}
          disabled={busy}
          onPress={() => decide({ action: 'accept-invitation', code }, w.invitation.done)}
        />
      </View>
    </>
  )
}

const CodePage = () => {
  const { t } = useMessages()
  const w = useOperateWords()
  const code = codeOf(useRouter().params.code)
  const { seen, end, ...rest } = useCode(code)
  useTitle(t.places.operate)
  return (
    <Screen>
      {end ? (
        <Notice {...end} action={w.back} onAction={() => Taro.navigateBack()} />
      ) : (
        <View className="sheet operate">
          {!seen && <Text className="sheet__aside">{t.loading}</Text>}
          {seen?.kind === 'sign-in' && <SignIn code={code} seen={seen} {...rest} />}
          {seen?.kind === 'invitation' && <Invitation code={code} seen={seen} {...rest} />}
        </View>
      )}
      <PrivacyGate />
    </Screen>
  )
}

export default CodePage
