import '@fontsource-variable/fraunces/index.css'
import '@fontsource-variable/inter/index.css'
import './styles/tokens.css'
import './styles/head.css'
import './styles/shop.css'
import { createAccounts } from '@deskside/core/accounts'
import { mountHelp } from '@deskside/widget'
import { createAddresses, roomAt } from './addresses.js'
import { keepChoices, readChoices } from './choices.js'
import { drawShop } from './shop.js'
import { words } from './words.js'

const byId = (id: string) => document.getElementById(id) as HTMLElement
const endpoint = document.querySelector('meta[name="support-url"]')?.getAttribute('content') ?? ''

let choices = readChoices()
const addresses = createAddresses()
/** The portal's header and the desk know the same person: one object of accounts for both. */
const accounts = createAccounts({ endpoint })
const desk = mountHelp({
  endpoint,
  accounts,
  target: '#desk',
  router: addresses,
  locale: choices.language,
  theme: choices.theme,
  source: 'customer-portal',
  fallback: { email: 'help@kramladen.example' },
})

accounts.state.subscribe(drawPerson)
// Nobody is remembered, or the server is down: they can sign in all the same.
accounts.restore().catch(() => {})
addresses.listen(drawRoom)
byId('sign-out').addEventListener('click', () => {
  accounts.signOut().catch(() => {})
  addresses.go('/')
})
byId('language').addEventListener('click', () =>
  choose({ language: choices.language === 'en' ? 'de' : 'en' }),
)
byId('theme').addEventListener('click', () =>
  choose({ theme: choices.theme === 'dark' ? 'light' : 'dark' }),
)
document.addEventListener('click', (event) => {
  const link = (event.target as Element | null)?.closest?.('a[href^="/"]')
  if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  addresses.go(link.pathname)
  scrollTo(0, 0)
})
drawWords()
drawRoom()

function choose(choice: Partial<typeof choices>): void {
  choices = { ...choices, ...choice }
  keepChoices(choices)
  desk.setLocale(choices.language)
  desk.setTheme(choices.theme)
  drawWords()
}

function drawWords(): void {
  const { language, theme } = choices
  const said: Readonly<Record<string, unknown>> = words[language]
  document.documentElement.lang = language
  document.documentElement.dataset.theme = theme
  for (const place of document.querySelectorAll<HTMLElement>('[data-word]')) {
    place.textContent = String(said[place.dataset.word ?? ''])
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-label]')) {
    place.setAttribute('aria-label', String(said[place.dataset.label ?? '']))
  }
  byId('theme').setAttribute('aria-pressed', String(theme === 'dark'))
  drawPerson()
}

function drawPerson(): void {
  const { status, user } = accounts.state.get()
  const isHere = status === 'signed_in' && user !== null
  byId('who').textContent = isHere ? (user.name ?? user.email ?? '') : ''
  byId('who').hidden = !isHere
  byId('sign-out').hidden = !isHere
  byId('enter').hidden = isHere
  drawShop(byId('shop'), isHere ? user : null, words[choices.language], choices.language)
}

function drawRoom(): void {
  const room = roomAt(location.pathname)
  byId('shop').hidden = room !== 'shop'
  byId('desk').hidden = room === 'shop'
  byId('desk').toggleAttribute('data-ticket', addresses.read()?.name === 'ticket')
  for (const link of document.querySelectorAll<HTMLElement>('[data-room]')) {
    if (link.dataset.room === room) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
}
