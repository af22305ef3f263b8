import { toSupportError } from '@deskside/core'
import { useState } from 'preact/hooks'
import { errorText } from '../../i18n/errorText.js'
import { useI18n } from '../../state/context.js'

/** Something that is asked of the desk by a button. */
export type Deed = {
  readonly isBusy: boolean
  /** Why the last try failed, as a sentence. */
  readonly error: string | null
  /** Does it, one at a time. Resolves with whether it was done; never rejects. */
  run(call: () => Promise<unknown>): Promise<boolean>
}

const IDLE = { isBusy: false, error: null }

export function useDeed(): Deed {
  const i18n = useI18n()
  const [state, setState] = useState<Omit<Deed, 'run'>>(IDLE)
  return {
    ...state,
    async run(call) {
      if (state.isBusy) return false
      setState({ isBusy: true, error: null })
      try {
        await call()
        setState(IDLE)
        return true
      } catch (error) {
        setState({ isBusy: false, error: errorText(toSupportError(error), i18n) })
        return false
      }
    },
  }
}
