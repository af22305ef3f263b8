import '@fontsource-variable/inter/index.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/menu.css'
import './styles/shell.css'
import './styles/dashboard.css'
import './styles/charts.css'
import './styles/pages.css'
import { startApp } from './app.js'
import { createHelp } from './help.js'
import { createPreferences } from './preferences.js'
import { createRouter } from './router.js'
import { createSession } from './session.js'

const root = document.querySelector('#app')
if (root === null) throw new Error('The page has no #app')

const preferences = createPreferences()
const session = createSession(metaContent('host-person'))
const router = createRouter()
const help = createHelp({ endpoint: metaContent('support-url'), session, preferences, router })
startApp({ root, session, preferences, router, help })

function metaContent(name: string): string {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? ''
}
