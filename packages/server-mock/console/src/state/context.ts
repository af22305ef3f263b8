import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { ConsoleState } from './consoleState.js'
import type { DeskApi } from './deskApi.js'

export type ConsoleContext = { readonly state: ConsoleState; readonly api: DeskApi }

const Context = createContext<ConsoleContext | null>(null)

export const ConsoleProvider = Context.Provider

export function useConsole(): ConsoleContext {
  const context = useContext(Context)
  if (context === null) throw new Error('There is no console around this component')
  return context
}
