import '@fontsource-variable/golos-text/index.css'
import './styles/base.css'
import './styles/top.css'
import './styles/menu.css'
import './styles/instruments.css'
import './styles/table.css'
import './styles/page.css'
import type { HelpElement } from '@deskside/widget/element'
import { projects } from './data.js'
import { goalsPage } from './goals.js'
import { dressHelp, startHelp } from './help.js'
import { overviewPage } from './overview.js'
import { signedIn, signOut } from './session.js'
import { keepSettings, readSettings, type Settings } from './settings.js'
import { signInPage } from './signIn.js'
import { createTop, type Top } from './top.js'
import { type Words, words } from './words.js'

const place = (selector: string) => {
  const element = document.querySelector<HTMLElement>(selector)
  if (element === null) throw new Error(`The page has no ${selector}`)
  return element
}

const page = document.body.dataset.page ?? ''
const [header, main] = [place('#top'), place('#main')]
const help = place('deskside-help') as HelpElement
const person = signedIn()
let settings = readSettings()
let unread = 0
let top: Top

show()
if (person === null) {
  help.remove()
} else {
  startHelp({
    element: help,
    person,
    onUnread(count) {
      unread = count
      top.showUnread(count)
    },
    // What opened the drawer is hidden again with its menu.
    onClose: () => requestAnimationFrame(focusHelp),
  })
}

function change(chosen: Partial<Settings>): void {
  settings = { ...settings, ...chosen }
  keepSettings(chosen)
  show()
}

function show(): void {
  const { language, theme } = settings
  const text = words[language]
  document.documentElement.lang = language
  document.documentElement.dataset.theme = theme
  dressHelp(help, settings)
  top = createTop({
    text,
    settings,
    person,
    page,
    onChange: change,
    onSignOut: () => signOut().catch(() => location.reload()),
  })
  top.showUnread(unread)
  header.replaceChildren(...top.nodes)
  document.title = `${showPage(text)} · ${text.brand}`
}

/** Returns the page's name. */
function showPage(text: Words): string {
  const project = projects.find(({ id }) => id === settings.project) ?? projects[0]
  if (person === null) {
    main.replaceChildren(signInPage(text))
    return text.signIn
  }
  for (const element of main.querySelectorAll<HTMLElement>('[data-word]')) {
    element.textContent = text[element.dataset.word as 'support']
  }
  if (page === 'support' || project === undefined) return text.support
  const isGoals = page === 'goals'
  main.replaceChildren((isGoals ? goalsPage : overviewPage)(project, text, settings.language))
  return isGoals ? text.goals : text.overview
}

function focusHelp(): void {
  if (document.activeElement === document.body) top.focusHelp()
}
