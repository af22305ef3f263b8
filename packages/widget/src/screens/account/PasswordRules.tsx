import { account as english } from '../../i18n/en/account.js'
import { Icon } from '../../parts/Icon.js'
import { useSection } from '../../state/context.js'
import { passwordRules } from './accountModel.js'

export type PasswordRulesProps = {
  /** The password, twice. Left out where it is typed later: then nothing is missing yet. */
  readonly typed?: readonly [password: string, confirmation: string]
}

/** What a password needs; each rule is ticked off as one types. */
export function PasswordRules({ typed }: PasswordRulesProps) {
  const words = useSection('account', english)
  const [password, confirmation] = typed ?? ['', '']
  return (
    <div>
      <p class="small">{words.rulesTitle}</p>
      <ul class="rules">
        {passwordRules(password, confirmation).map(
          ({ code, isMet }) =>
            (typed || code !== 'not_the_same') && (
              <li key={code} class={isMet ? 'met' : undefined}>
                {isMet ? <Icon name="check" /> : <span class="rule-open" />}
                <span>
                  {words.rules[code]}
                  {typed && <span class="hidden">: {isMet ? words.met : words.notMet}</span>}
                </span>
              </li>
            ),
        )}
      </ul>
    </div>
  )
}
