import type { Accounts } from '@deskside/core/accounts'
import { useState } from 'preact/hooks'
import { account as english } from '../../i18n/en/account.js'
import { Button } from '../../parts/Button.js'
import { CheckField } from '../../parts/CheckField.js'
import { EmptyState } from '../../parts/EmptyState.js'
import { Field } from '../../parts/Field.js'
import { TextField } from '../../parts/TextField.js'
import { useI18n, useSection } from '../../state/context.js'
import { AccountForm, EmailField, useProblem, Way } from './AccountForm.js'
import { isAddress } from './accountModel.js'
import { PasswordRules } from './PasswordRules.js'
import { useDeed } from './useDeed.js'

export type SignUpProps = {
  readonly accounts: Accounts
  /** Another password for an account: asks for less. */
  readonly isReset: boolean
  readonly onSignIn: () => void
}

/**
 * Asks for a mail, and says what the password will need. It is set once the mail's link was followed,
 * on whatever device that happens: nothing is typed twice, and nobody learns whether an address is known.
 */
export function SignUp({ accounts, isReset, onSignIn }: SignUpProps) {
  const { locale, messages } = useI18n()
  const words = useSection('account', english)
  const [email, setEmail] = useState(
    accounts.state.get().email ?? accounts.state.get().user?.email ?? '',
  )
  const [name, setName] = useState('')
  const [consent, setConsent] = useState(false)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const address = email.trim()
  const deed = useDeed(
    () => {
      if (!isAddress(address))
        return { field: 'email', code: address ? 'not_an_address' : 'required' }
      return consent || isReset ? null : { field: 'consent', code: 'required' }
    },
    async () => {
      const named = name.trim() ? { name: name.trim() } : {}
      await accounts.signUp({ email: address, consent: consent || isReset, locale, ...named })
      setSentTo(address)
    },
  )
  const errorOf = useProblem(deed.problem)
  if (sentTo !== null) {
    return <MailSent email={sentTo} onSignIn={onSignIn} onBack={() => setSentTo(null)} />
  }
  return (
    <AccountForm
      title={isReset ? words.reset : words.signUp}
      text={isReset ? words.resetText : words.signUpText}
      deed={deed}
      submit={words.sendLink}
      ways={
        <span>
          {words.hasAccount} <Way onPress={onSignIn}>{words.signIn}</Way>
        </span>
      }
    >
      <EmailField value={email} onValue={setEmail} error={errorOf('email')} />
      {!isReset && (
        <>
          <Field label={words.name} note={messages.common.optional}>
            {(wiring) => (
              <TextField
                {...wiring}
                name="name"
                autocomplete="name"
                value={name}
                onValue={setName}
              />
            )}
          </Field>
          <CheckField
            label={words.consent}
            error={errorOf('consent')}
            required
            isChecked={consent}
            onChecked={setConsent}
          />
          <PasswordRules />
        </>
      )}
    </AccountForm>
  )
}

type MailSentProps = Pick<SignUpProps, 'onSignIn'> & {
  readonly email: string
  readonly onBack: () => void
}

/** The link opens elsewhere; who comes back here signs in, and what was sent as a guest is theirs. */
function MailSent({ email, onSignIn, onBack }: MailSentProps) {
  const words = useSection('account', english)
  return (
    <div role="status">
      <EmptyState
        icon="send"
        title={words.mailSent}
        action={
          <>
            <Button variant="primary" onPress={onSignIn}>
              {words.signIn}
            </Button>
            <span class="small">
              <Way onPress={onBack}>{words.otherAddress}</Way>
            </span>
          </>
        }
      >
        {words.mailSentText(email)}
      </EmptyState>
    </div>
  )
}
