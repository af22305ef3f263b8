import { useState } from 'preact/hooks'
import { account as english } from '../../i18n/en/account.js'
import checkCss from '../../parts/CheckField.css?inline'
import { Skeleton } from '../../parts/Skeleton.js'
import { useI18n, useSection, useStyle, useWidget } from '../../state/context.js'
import { Screen } from '../Screen.js'
import rowCss from '../TicketRow.css?inline'
import css from './Account.css?inline'
import { Confirm } from './Confirm.js'
import { SignIn } from './SignIn.js'
import { SignUp } from './SignUp.js'
import { useAccounts } from './useDeed.js'

export type AccountProps = {
  /** What to begin with. @default 'signIn' */
  readonly mode?: 'signIn' | 'signUp' | undefined
  /** The secret of a mail's link. */
  readonly confirm?: string | undefined
  /** It stands in for a screen that only somebody who is known can see: that one comes by itself. */
  readonly isGate?: boolean
}

/** Sign in, register, set a password, for hosts that leave it to the relay. */
export function Account({ mode = 'signIn', confirm, isGate = false }: AccountProps) {
  useStyle(rowCss)
  useStyle(checkCss)
  useStyle(css)
  const { navigation } = useWidget()
  const { common } = useI18n().messages
  const words = useSection('account', english)
  const accounts = useAccounts()
  const [step, setStep] = useState<'confirm' | 'signIn' | 'signUp' | 'reset'>(
    confirm === undefined ? mode : 'confirm',
  )

  /** A new account shows what was written before; whoever signed in goes on where they were. */
  function done(): void {
    if (confirm !== undefined) navigation.reset([{ name: 'home' }, { name: 'tickets' }])
    else if (!isGate) navigation.back()
  }

  const titles = {
    confirm: words.confirmTitle,
    signIn: words.signIn,
    signUp: words.signUp,
    reset: words.reset,
  }
  return (
    <Screen title={titles[step]} plain>
      {!accounts ? (
        <Skeleton lines={4} label={common.loading} />
      ) : step === 'confirm' ? (
        <Confirm
          accounts={accounts}
          token={confirm ?? ''}
          onDone={done}
          onNewLink={() => setStep('reset')}
        />
      ) : step === 'signIn' ? (
        <SignIn
          accounts={accounts}
          onDone={done}
          onSignUp={() => setStep('signUp')}
          onReset={() => setStep('reset')}
        />
      ) : (
        <SignUp
          key={step}
          accounts={accounts}
          isReset={step === 'reset'}
          onSignIn={() => setStep('signIn')}
        />
      )}
    </Screen>
  )
}
