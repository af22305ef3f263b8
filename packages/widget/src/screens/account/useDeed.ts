import type { Accounts } from '@deskside/core/accounts'
import { useRef, useState } from 'preact/hooks'
import type { AccountsDoor } from '../../state/accountsDoor.js'
import { useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { type AccountProblem, problemOf } from './accountModel.js'

export function useAccountsDoor(): AccountsDoor {
  const { accounts } = useWidget()
  if (!accounts) throw new Error('Nobody can sign in where the host has a session of its own')
  return accounts
}

/** The accounts of the relay; `null` while it is looked who is here. */
export function useAccounts(): Accounts | null {
  return useStore(useAccountsDoor().accounts)
}

export type Deed = {
  readonly isBusy: boolean
  readonly problem: AccountProblem | null
  /** For a form: checks first, then acts; what is refused is shown at its field. */
  run(): Promise<void>
}

/**
 * @param check what is wrong before anything is asked; `null`: nothing
 * @param act rejects with what the server refuses
 */
export function useDeed(check: () => AccountProblem | null, act: () => Promise<unknown>): Deed {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<AccountProblem | null>(null)
  const isRunning = useRef(false)
  return {
    isBusy,
    problem,
    async run() {
      // A second press before the first is drawn.
      if (isRunning.current) return
      const wrong = check()
      setProblem(wrong)
      if (wrong) return
      isRunning.current = true
      setBusy(true)
      try {
        await act()
      } catch (error) {
        setProblem(problemOf(error))
      } finally {
        isRunning.current = false
        setBusy(false)
      }
    },
  }
}
