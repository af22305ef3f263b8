import './styles/tokens.css'
import './styles/frame.css'
import './styles/inbox.css'
import './styles/ticket.css'
import './styles/faults.css'
import './styles/verbs.css'
import './styles/narrow.css'
import axe from 'axe-core'
import { render } from 'preact'
import { afterEach, expect } from 'vitest'
import { Console } from './Console.js'
import { createConsoleState } from './state/consoleState.js'
import { ConsoleProvider } from './state/context.js'
import { memoryKeeper } from './state/memoryKeeper.js'
import type { ScriptedDesk } from './state/scriptedDesk.js'

/** The whole console on a page of its own, over a desk that a test scripts. */
export function consoleRig() {
  const root = document.createElement('div')
  root.id = 'console'
  document.documentElement.lang = 'en'
  document.title = 'Agent console'

  afterEach(() => {
    render(null, root)
    root.remove()
    location.hash = ''
  })

  return {
    root,
    show(desk: ScriptedDesk): void {
      document.body.append(root)
      const state = createConsoleState({ api: desk, keeper: memoryKeeper() })
      render(
        <ConsoleProvider value={{ state, api: desk }}>
          <Console />
        </ConsoleProvider>,
        root,
      )
    },
    async expectAccessible(): Promise<void> {
      const { violations } = await axe.run(root)
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    },
  }
}
