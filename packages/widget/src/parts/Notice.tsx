import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './Icon.js'

export type NoticeProps = {
  readonly tone: 'info' | 'warning' | 'error' | 'success'
  readonly icon?: IconName
  readonly children: ComponentChildren
  /** What can be done about it: a `Button` or a link. */
  readonly action?: ComponentChildren
}

const ICONS: Record<NoticeProps['tone'], IconName> = {
  info: 'info',
  warning: 'alert',
  error: 'alert',
  success: 'check',
}

/** A word about the state of things, where it matters. An error is said aloud as it comes up. */
export function Notice({ tone, icon = ICONS[tone], children, action }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} part="notice" role={tone === 'error' ? 'alert' : undefined}>
      <Icon name={icon} />
      <div class="grow">
        {children}
        {action && <div class="notice-action">{action}</div>}
      </div>
    </div>
  )
}
