import { account as english } from '../../i18n/en/account.js'
import { useSection, useStyle, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import css from './Account.css?inline'
import { EmailField, useProblem, Way } from './AccountForm.js'
import { useAccountsDoor } from './useDeed.js'

export type GuestAddressProps = { readonly locked: boolean }

/** Where the answer goes, for who writes without signing in; or the way to sign in. */
export function GuestAddress({ locked }: GuestAddressProps) {
  useStyle(css)
  const { client, navigation } = useWidget()
  const { guestEmail, guestProblem } = useAccountsDoor()
  const words = useSection('account', english)
  const code = useStore(guestProblem)
  const error = useProblem(code === null ? null : { field: 'email', code })('email')
  const email = useStore(guestEmail)
  // The desk's own form asks for it already, and its answer is the one that counts.
  const isAsked = client.drafts.form('new')?.fields.some(({ kind }) => kind === 'email')
  return (
    <fieldset class="stack" disabled={locked}>
      {!isAsked && (
        <EmailField
          label={words.guestEmail}
          hint={words.guestHint}
          value={email}
          onValue={(value) => {
            guestEmail.value = value
            guestProblem.value = null
          }}
          error={error}
        />
      )}
      <p class="account-line small muted">
        <span>{words.hasAccount}</span>
        <Way onPress={() => navigation.go({ name: 'account', mode: 'signIn' })}>{words.signIn}</Way>
      </p>
    </fieldset>
  )
}
