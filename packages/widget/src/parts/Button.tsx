import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './Icon.js'

export type ButtonProps = {
  /** `primary`: the one thing to do here. `quiet`: without a frame. @default 'plain' */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly icon?: IconName
  /** Works on it: stays focusable, does nothing more. */
  readonly busy?: boolean
  /** As wide as what it stands in. */
  readonly wide?: boolean
  readonly type?: 'button' | 'submit'
  /** A further name of it for the host's `::part()`. */
  readonly part?: string
  readonly disabled?: boolean
  readonly onPress?: () => void
  readonly children: ComponentChildren
}

export function Button({
  variant = 'plain',
  icon,
  busy = false,
  wide = false,
  type = 'button',
  part = '',
  disabled = false,
  onPress,
  children,
}: ButtonProps) {
  return (
    <button
      type={type}
      class={`button ${variant}${wide ? ' wide' : ''}`}
      part={`button ${variant}-button ${part}`}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onPress?.()
      }}
    >
      {busy ? <span class="spinner" /> : icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

export type IconButtonProps = {
  readonly icon: IconName
  readonly label: string
  readonly onPress: () => void
}

/** A square with an icon; its words are for screen readers and for whoever hovers. */
export function IconButton({ icon, label, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      part="icon-button"
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  )
}
