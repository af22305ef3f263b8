import type { Accounts } from '@deskside/core/accounts'
import { useState } from 'preact/hooks'
import { account as english } from '../../i18n/en/account.js'
import { errorText } from '../../i18n/errorText.js'
import { CheckField } from '../../parts/CheckField.js'
import { Notice } from '../../parts/Notice.js'
import { useI18n, useSection } from '../../state/context.js'
import { AccountForm, EmailField, PasswordField, useProblem, Way } from './AccountForm.js'
import type { AccountProblem } from './accountModel.js'
import { useDeed } from './useDeed.js'

export type SignInProps = {
  readonly accounts: Accounts
  readonly onDone: () => void
  readonly onSignUp: () => void
  readonly onReset: () => void
}

export function SignIn({ accounts, onDone, onSignUp, onReset }: SignInProps) {
  const i18n = useI18n()
  const words = useSection('account', english)
  const { email: known, status } = accounts.state.get()
  const [email, setEmail] = useState(known ?? accounts.state.get().user?.email ?? '')
  const [password, setPassword] = useState('')
  const [remember, setRemember] = useState(false)
  const [isShown, setShown] = useState(false)
  const deed = useDeed(
    () => missing(email, password),
    async () => {
      await accounts.signIn({ email: email.trim(), password, remember })
      onDone()
    },
  )
  const errorOf = useProblem(deed.problem)
  return (
    <AccountForm
      title={words.signIn}
      text={words.signInText}
      deed={deed}
      submit={words.signIn}
      ways={
        <>
          <span>
            {words.noAccount} <Way onPress={onSignUp}>{words.register}</Way>
          </span>
          <Way onPress={onReset}>{words.forgot}</Way>
        </>
      }
    >
      {status === 'expired' && (
        <Notice tone="warning">{errorText({ code: 'auth_required' }, i18n)}</Notice>
      )}
      <EmailField value={email} onValue={setEmail} error={errorOf('email')} />
      <PasswordField
        label={words.password}
        isShown={isShown}
        value={password}
        onValue={setPassword}
        error={errorOf('password')}
      />
      <div class="account-checks">
        <CheckField label={words.showPassword} isChecked={isShown} onChecked={setShown} />
        <CheckField label={words.remember} isChecked={remember} onChecked={setRemember} />
      </div>
    </AccountForm>
  )
}

function missing(email: string, password: string): AccountProblem | null {
  if (email.trim() === '') return { field: 'email', code: 'required' }
  return password === '' ? { field: 'password', code: 'required' } : null
}
