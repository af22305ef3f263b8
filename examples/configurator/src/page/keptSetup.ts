import { useCallback, useEffect, useState } from 'preact/hooks'
import { readSetup, type Setup } from '../setup.js'

const KEY = 'deskside.configurator'

export type ChangeSetup = (change: Partial<Setup> | ((setup: Setup) => Setup)) => void

/** What was chosen, kept in this browser: a reload goes on with it. */
export function useKeptSetup(): readonly [Setup, ChangeSetup] {
  const [setup, setSetup] = useState(() => readSetup(read()))
  const change = useCallback<ChangeSetup>((next) => {
    setSetup((now) => (typeof next === 'function' ? next(now) : { ...now, ...next }))
  }, [])
  useEffect(() => {
    try {
      localStorage.setItem(KEY, JSON.stringify(setup))
    } catch {
      // No storage, or it is full: the page works on, and a reload begins anew.
    }
  }, [setup])
  return [setup, change]
}

function read(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null')
  } catch {
    return null
  }
}
