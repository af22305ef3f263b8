import './styles/tokens.css'
import './styles/frame.css'
import './styles/inbox.css'
import './styles/ticket.css'
import './styles/faults.css'
import './styles/verbs.css'
import './styles/narrow.css'
import { render } from 'preact'
import { Console } from './Console.js'
import { createConsoleState } from './state/consoleState.js'
import { ConsoleProvider } from './state/context.js'
import { httpDeskApi } from './state/deskApi.js'
import { localKeeper } from './state/keeper.js'

const root = document.querySelector('#console')
if (root === null) throw new Error('The page has no #console')

const at = (path: string) => new URL(path, location.href).href
const api = httpDeskApi({ base: at('./api'), control: at('../control') })
const state = createConsoleState({ api, keeper: localKeeper() })
render(
  <ConsoleProvider value={{ state, api }}>
    <Console />
  </ConsoleProvider>,
  root,
)
