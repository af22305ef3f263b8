import type { Accounts } from '@deskside/core/accounts'
import { useEffect, useState } from 'preact/hooks'
import { account as english } from '../../i18n/en/account.js'
import { errorText } from '../../i18n/errorText.js'
import { Button } from '../../parts/Button.js'
import { CheckField } from '../../parts/CheckField.js'
import { EmptyState } from '../../parts/EmptyState.js'
import { Notice } from '../../parts/Notice.js'
import { Skeleton } from '../../parts/Skeleton.js'
import { useI18n, useSection } from '../../state/context.js'
import { AccountForm, PasswordField, useProblem } from './AccountForm.js'
import { type AccountProblem, isStrong, problemOf } from './accountModel.js'
import { PasswordRules } from './PasswordRules.js'
import { useDeed } from './useDeed.js'

export type ConfirmProps = {
  readonly accounts: Accounts
  /** What stood behind `#deskside-confirm=`. */
  readonly token: string
  readonly onDone: () => void
  readonly onNewLink: () => void
}

type Step =
  | { readonly name: 'asking' }
  | { readonly name: 'password' }
  | { readonly name: 'tickets'; readonly numbers: readonly string[] }
  | { readonly name: 'failed'; readonly problem: AccountProblem }

/** What the link of a mail leads to: a guest's tickets are sent, or a password is set. */
export function Confirm({ accounts, token, onDone, onNewLink }: ConfirmProps) {
  const i18n = useI18n()
  const words = useSection('account', english)
  const [step, setStep] = useState<Step>({ name: 'asking' })

  async function confirm(more: { password?: string; remember?: boolean } = {}): Promise<void> {
    const { kind, ticketNumbers } = await accounts.confirm({ token, ...more })
    if (kind === 'tickets') setStep({ name: 'tickets', numbers: ticketNumbers })
    else onDone()
  }

  function ask(): void {
    setStep({ name: 'asking' })
    confirm().catch((error) => {
      const problem = problemOf(error)
      setStep(problem.field === 'password' ? { name: 'password' } : { name: 'failed', problem })
    })
  }
  useEffect(ask, [token])

  if (step.name === 'asking') return <Skeleton lines={3} label={words.confirming} />
  if (step.name === 'password') {
    return (
      <NewPassword onSave={confirm} onFailed={(problem) => setStep({ name: 'failed', problem })} />
    )
  }
  if (step.name === 'tickets') {
    const numbers = new Intl.ListFormat(i18n.locale).format(step.numbers)
    return (
      <EmptyState
        icon="check"
        title={words.ticketsTitle}
        action={<Button onPress={onDone}>{words.done}</Button>}
      >
        {words.ticketsText(numbers)}
      </EmptyState>
    )
  }
  const { problem } = step
  const isLink = problem.field === 'token'
  return (
    <Notice
      tone="error"
      action={
        isLink ? (
          <Button onPress={onNewLink}>{words.newLink}</Button>
        ) : (
          <Button onPress={ask}>{i18n.messages.common.retry}</Button>
        )
      }
    >
      {isLink || problem.field ? words.problems.expired : errorText({ code: problem.code }, i18n)}
    </Notice>
  )
}

type NewPasswordProps = {
  readonly onSave: (input: { password: string; remember: boolean }) => Promise<void>
  readonly onFailed: (problem: AccountProblem) => void
}

function NewPassword({ onSave, onFailed }: NewPasswordProps) {
  const words = useSection('account', english)
  const [password, setPassword] = useState('')
  const [confirmation, setConfirmation] = useState('')
  const [remember, setRemember] = useState(false)
  const [isShown, setShown] = useState(false)
  const deed = useDeed(
    () => (isStrong(password, confirmation) ? null : { field: 'password', code: 'weak' }),
    () =>
      onSave({ password, remember }).catch((error) => {
        // Meanwhile the link may have run out: no other password would help.
        if (problemOf(error).field === 'token') return onFailed(problemOf(error))
        throw error
      }),
  )
  const errorOf = useProblem(deed.problem)
  const field = { isNew: true, isShown }
  return (
    <AccountForm title={words.confirmTitle} deed={deed} submit={words.save}>
      <PasswordField
        {...field}
        label={words.password}
        value={password}
        onValue={setPassword}
        error={errorOf('password')}
      />
      <PasswordField
        {...field}
        label={words.confirmation}
        value={confirmation}
        onValue={setConfirmation}
        error={errorOf('confirmation')}
      />
      <PasswordRules typed={[password, confirmation]} />
      <div class="account-checks">
        <CheckField label={words.showPassword} isChecked={isShown} onChecked={setShown} />
        <CheckField label={words.remember} isChecked={remember} onChecked={setRemember} />
      </div>
    </AccountForm>
  )
}
