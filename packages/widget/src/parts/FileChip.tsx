import type { ComponentChildren } from 'preact'
import { IconButton } from './Button.js'
import { FileName } from './FileName.js'
import { Icon, type IconName } from './Icon.js'
import { FILE, IMAGE } from './outlines.js'

export type FileChipProps = {
  readonly name: string
  readonly isImage?: boolean
  /** Over the icon, where it is a picture and all is well. */
  readonly picture?: ComponentChildren
  /** `4.2 MB`, `Paused`, `2 of 5 MB`: what stands under the name. */
  readonly detail: string
  /** 0 to 1; left out, there is no bar. */
  readonly progress?: number | undefined
  readonly tone?: 'normal' | 'done' | 'error'
  /** Each is shown only if it can be done now; `label` names the file. */
  readonly actions: readonly {
    readonly icon: IconName
    readonly label: string
    readonly onPress: () => void
  }[]
}

/** One file on its way, with what can be done about it. */
export function FileChip({ name, detail, progress, tone, actions, ...look }: FileChipProps) {
  return (
    <div class={`file file-${tone ?? 'normal'}`}>
      <span class="file-icon">
        <Icon name={tone === 'error' ? 'alert' : look.isImage ? IMAGE : FILE} />
        {tone !== 'error' && look.picture}
      </span>
      <div class="grow">
        <p>
          <FileName name={name} />
        </p>
        <p class="file-detail">{detail}</p>
        {progress !== undefined && (
          <progress class="bar" value={progress} max={1} aria-label={name} />
        )}
      </div>
      {actions.map((action) => (
        // «Pause» and «Go on» are one button: who has pressed it keeps the focus.
        <IconButton key={action.icon === 'close'} {...action} />
      ))}
    </div>
  )
}
