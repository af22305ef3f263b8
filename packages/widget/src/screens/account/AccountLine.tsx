import { account as english } from '../../i18n/en/account.js'
import { Button } from '../../parts/Button.js'
import { Notice } from '../../parts/Notice.js'
import { useI18n, useSection, useStyle, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import css from './Account.css?inline'
import { Way } from './AccountForm.js'
import { useAccounts } from './useDeed.js'

/** Who is here, in one quiet line, and what they can do about it. */
export function AccountLine() {
  useStyle(css)
  const accounts = useAccounts()
  return accounts && <Line accounts={accounts} />
}

function Line({ accounts }: { readonly accounts: NonNullable<ReturnType<typeof useAccounts>> }) {
  const { client, navigation, report, accounts: door } = useWidget()
  const { common } = useI18n().messages
  const words = useSection('account', english)
  const { status, user, hasUnclaimed } = useStore(accounts.state)
  const canRegister = useStore(client.desk).description?.desk.accounts !== false
  const go = (mode: 'signIn' | 'signUp') => navigation.go({ name: 'account', mode })
  const email = user?.email ?? ''
  if (status === 'signed_in') {
    return (
      <>
        {hasUnclaimed && (
          <Notice
            tone="warning"
            action={<Button onPress={() => accounts.claim().catch(report)}>{common.retry}</Button>}
          >
            {words.unclaimed}
          </Notice>
        )}
        {!door?.isHosts && (
          <p class="account-line small muted">
            <span>{words.signedInAs(email)}</span>
            <Way onPress={() => accounts.signOut().catch(report)}>{words.signOut}</Way>
          </p>
        )}
      </>
    )
  }
  return (
    <p class="account-line small muted">
      <span>
        {status === 'guest' ? `${words.guestAs(email)} ${words.guestText}` : words.signedOut}
      </span>
      <Way onPress={() => go('signIn')}>{words.signIn}</Way>
      {canRegister && <Way onPress={() => go('signUp')}>{words.signUp}</Way>}
    </p>
  )
}
