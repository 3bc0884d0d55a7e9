import { SECOND } from '@hongbao/types'
import { SIGN_IN_CODE, type SignInBegun } from '@hongbao/types/operate'
import { useEffect, useState } from 'react'
import { useWords } from '../../i18n/use-words'
import { Preferences } from '../../shell/preferences'
import { Button } from '../../ui/button'
import { CopyLine } from '../../ui/copy-line'
import { Notice } from '../../ui/notice'
import { QrCode } from '../../ui/qr-code'
import { TroubleNotice } from '../../ui/trouble'
import { Packet } from './packet'
import { useSignIn } from './use-sign-in'
import './sign-in.scss'

const useSecondsTo = (at: number): number => {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.round((at - now) / SECOND))
}

const Waiting = ({ begun }: { readonly begun: SignInBegun }) => {
  const { t } = useWords()
  const left = useSecondsTo(begun.expiresAt)
  const code = `${SIGN_IN_CODE}${begun.id}`
  return (
    <>
      <ol className="sign-in__steps">
        <li>{t.signIn.step1}</li>
        <li>
          {t.signIn.step2}
          <div className="sign-in__code">
            <QrCode text={code} label={t.signIn.qr} />
          </div>
        </li>
        <li>
          {t.signIn.step3}
          <p className="sign-in__match tabular" id="match">
            {String(begun.match).padStart(2, '0')}
          </p>
        </li>
      </ol>
      <CopyLine text={code} label={t.signIn.code} />
      <p className="note tabular">{t.signIn.left(left)}</p>
    </>
  )
}

/** Waits until somebody with a phone has let this browser in. */
export const SignInPage = () => {
  const { t } = useWords()
  const { state, anew } = useSignIn()
  const another = (
    <Button look="primary" onPress={anew}>
      {t.signIn.anew}
    </Button>
  )
  return (
    <main className="sign-in">
      <section className="sign-in__art">
        <Packet />
        <p className="sign-in__lead">{t.signIn.lead}</p>
      </section>
      <section className="sign-in__card">
        <Preferences />
        <div>
          <p className="note">
            {t.shell.product} · {t.shell.console}
          </p>
          <h1 className="title">{t.signIn.title}</h1>
        </div>
        {state.kind === 'starting' && (
          <div className="sign-in__empty" role="status" aria-label={t.shell.loading} />
        )}
        {state.kind === 'waiting' && <Waiting begun={state.begun} />}
        {state.kind === 'over' && (
          <Notice title={t.signIn.over} action={another}>
            {t.signIn.overHelp}
          </Notice>
        )}
        {state.kind === 'refused' && (
          <Notice look="trouble" title={t.signIn.refused} action={another}>
            {t.signIn.refusedHelp}
          </Notice>
        )}
        {state.kind === 'trouble' && <TroubleNotice trouble={state.trouble} again={anew} />}
        <p className="note sign-in__first">{t.signIn.first}</p>
      </section>
    </main>
  )
}
