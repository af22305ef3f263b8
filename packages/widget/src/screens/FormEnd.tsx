import type { ComponentChildren } from 'preact'
import { Button } from '../parts/Button.js'
import { useI18n, useStyle, useWidget } from '../state/context.js'
import css from './FormEnd.css?inline'

export type FormEndProps = {
  readonly busy: boolean
  readonly onPress: () => void
  /** What the button says. */
  readonly children: ComponentChildren
}

/** The end of a short form that one comes to from a ticket: what it is for, and the way back. */
export function FormEnd({ busy, onPress, children }: FormEndProps) {
  useStyle(css)
  const { navigation } = useWidget()
  const { common } = useI18n().messages
  return (
    <div class="row form-end">
      <Button variant="primary" busy={busy} onPress={onPress}>
        {children}
      </Button>
      <Button variant="quiet" onPress={navigation.back}>
        {common.cancel}
      </Button>
    </div>
  )
}
