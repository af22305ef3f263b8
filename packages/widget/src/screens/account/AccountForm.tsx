import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { account as english } from '../../i18n/en/account.js'
import { errorText } from '../../i18n/errorText.js'
import { Button } from '../../parts/Button.js'
import { Field } from '../../parts/Field.js'
import { Notice } from '../../parts/Notice.js'
import { TextField } from '../../parts/TextField.js'
import { useI18n, useSection } from '../../state/context.js'
import type { AccountField, AccountProblem } from './accountModel.js'
import type { Deed } from './useDeed.js'

export type AccountFormProps = {
  readonly title: string
  readonly text?: string | undefined
  readonly deed: Deed
  readonly submit: string
  readonly children: ComponentChildren
  /** Other ways to go on. */
  readonly ways?: ComponentChildren
}

/** A form that one sends with Enter or its button, and that says what is wrong where it is. */
export function AccountForm({ title, text, deed, submit, children, ways }: AccountFormProps) {
  const i18n = useI18n()
  const form = useRef<HTMLFormElement>(null)
  const { problem } = deed
  useLayoutEffect(() => {
    if (problem?.field) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [problem])
  return (
    <form
      class="account"
      noValidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        deed.run()
      }}
    >
      <div>
        <p class="account-title">{title}</p>
        {text && <p class="muted">{text}</p>}
      </div>
      {children}
      {problem && problem.field === null && (
        <Notice tone="error">{errorText({ code: problem.code }, i18n)}</Notice>
      )}
      <Button variant="primary" wide type="submit" busy={deed.isBusy}>
        {submit}
      </Button>
      {ways && <div class="account-ways small">{ways}</div>}
    </form>
  )
}

/** The sentence for a field; `undefined` where it is right. */
export function useProblem(problem: AccountProblem | null) {
  const { problems } = useI18n().messages
  const words = useSection('account', english)
  const own: Readonly<Record<string, string>> = words.problems
  return (field: AccountField): string | undefined => {
    if (problem?.field !== field) return undefined
    if (field === 'consent') return words.problems.consent
    if (problem.code === 'required') return problems.required
    return own[problem.code] ?? (field === 'password' ? words.problems.weak : own.invalid)
  }
}

type ValueProps = {
  readonly value: string
  readonly onValue: (value: string) => void
  readonly error: string | undefined
}

export function EmailField({
  label,
  hint,
  ...props
}: ValueProps & {
  readonly label?: string
  readonly hint?: string
}) {
  const words = useSection('account', english)
  const { error, value, onValue } = props
  return (
    <Field label={label ?? words.email} hint={hint} error={error} required>
      {(wiring) => (
        <TextField
          {...wiring}
          type="email"
          name="email"
          autocomplete="username"
          value={value}
          onValue={onValue}
        />
      )}
    </Field>
  )
}

export function PasswordField({
  label,
  isNew = false,
  isShown,
  ...props
}: ValueProps & {
  readonly label: string
  readonly isNew?: boolean
  readonly isShown: boolean
}) {
  const { error, value, onValue } = props
  return (
    <Field label={label} error={error} required>
      {(wiring) => (
        <TextField
          {...wiring}
          type={isShown ? 'text' : 'password'}
          name="password"
          autocomplete={isNew ? 'new-password' : 'current-password'}
          value={value}
          onValue={onValue}
        />
      )}
    </Field>
  )
}

/** A way that is written as a link. */
export function Way(props: { readonly onPress: () => void; readonly children: string }) {
  return (
    <button type="button" class="link" onClick={props.onPress}>
      {props.children}
    </button>
  )
}
