// Mounts help with one wrong option after the other, and notes what came of each.
import { mountHelp } from '@deskside/widget'
import { defineHelpElement } from '@deskside/widget/element'

defineHelpElement()

const endpoint = new URLSearchParams(location.search).get('endpoint')
const getToken = () =>
  window.hostFetch('/token?user=maya', { method: 'POST' }).then(({ token }) => token)
const refuse = () => {
  throw new Error('a getter of the host')
}
const hostile = new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse })
const cycle = {}
cycle.self = cycle

export const WRONG = {
  null: null,
  yes: true,
  'a number': 5,
  NaN: Number.NaN,
  'no text': '',
  'a text': 'nonsense',
  'half a selector': '[[',
  'a long text': 'x'.repeat(100_000),
  'a symbol': Symbol('a'),
  'a bigint': 10n,
  'a list': [[]],
  'an object': { a: 1 },
  'a cycle': cycle,
  'a proxy that refuses': hostile,
  'a function that throws': refuse,
  // biome-ignore lint/suspicious/noThenProperty: whoever awaits an option by mistake is told no
  'a promise that is refused': { then: (_, no) => no(new Error('refused')) },
  'a node': document.createTextNode('a'),
}

const OPTIONS =
  'endpoint getToken user locale texts languages theme target router frame launcher hasTickets preload fallback source page accounts alerts consent client'.split(
    ' ',
  )

const warnings = []
for (const name of ['warn', 'error']) {
  const say = console[name]
  console[name] = (...words) => {
    warnings.push(words.map(String).join(' '))
    say.apply(console, words)
  }
}

const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
/** What is on its way has come: on a busy machine a word of one mount is said in the next one's time. */
const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 300 }))

/** What an error says of itself, as a host would log it. */
const told = (error) =>
  `${error?.code ?? 'none'}|${error?.cause?.code ?? ''}|${error?.message}|${error?.cause?.message ?? ''}`

async function tryOne(name, what, run) {
  const before = [window.hostErrors.length, warnings.length]
  const outcome = { name, what, errors: [], thrown: null, isOpen: false, warnings: [] }
  let help
  try {
    help = run(outcome)
    for (let turn = 0; turn < 60 && !outcome.isOpen && outcome.errors.length === 0; turn += 1) {
      await rest(10)
    }
    await rest(10)
    await idle()
  } catch (error) {
    outcome.thrown = String(error)
  }
  try {
    help?.destroy()
  } catch (error) {
    outcome.thrown = String(error)
  }
  outcome.hostErrors = window.hostErrors.slice(before[0])
  outcome.warnings = warnings.slice(before[1])
  return outcome
}

function mounting(options, outcome) {
  const help = mountHelp({ onError: (error) => outcome.errors.push(told(error)), ...options })
  help.on('open', () => {
    outcome.isOpen = true
  })
  return help
}

/** The code of the panel is fetched once: what follows is quick. */
async function warmUp() {
  const help = mountHelp({ endpoint, getToken, user: { id: 'maya' } })
  const opened = new Promise((resolve) => help.on('open', resolve))
  help.open()
  await opened
  help.destroy()
}

window.tryOptions = async () => {
  const outcomes = []
  await warmUp()
  for (const name of OPTIONS) {
    for (const [what, value] of Object.entries(WRONG)) {
      const options = { endpoint, getToken, user: { id: 'maya' }, [name]: value }
      const run = (outcome) => {
        const help = mounting(options, outcome)
        help.open()
        return help
      }
      outcomes.push(await tryOne(name, what, run))
    }
  }
  return JSON.stringify(outcomes)
}

window.tryEntries = async () => {
  const outcomes = []
  await warmUp()
  for (const [what, value] of Object.entries(WRONG)) {
    const run = (outcome) => {
      const help = mounting({ endpoint, getToken, user: { id: 'maya' } }, outcome)
      const leave = help.attachTo(value)
      leave()
      leave()
      // It works as ever after that.
      help.attachTo('#other', value)
      document.querySelector('#other').click()
      return help
    }
    outcomes.push(await tryOne('attachTo', what, run))
  }
  return JSON.stringify(outcomes)
}

window.tryAttributes = async () => {
  const outcomes = []
  await warmUp()
  for (const name of ['endpoint', 'frame', 'locale', 'router', 'source', 'theme']) {
    // Without an endpoint the element waits for one: that is no mistake.
    const words = name === 'endpoint' ? [] : ['']
    for (const value of [
      ...words,
      ' ',
      'nonsense',
      '[[',
      '\u0000',
      'x'.repeat(10_000),
      '__proto__',
      '-1',
    ]) {
      const run = (outcome) => {
        const element = document.createElement('deskside-help')
        element.setAttribute('endpoint', endpoint)
        element.setAttribute(name, value)
        element.options = { getToken, user: { id: 'maya' } }
        element.addEventListener('deskside:error', ({ detail }) =>
          outcome.errors.push(told(detail.error)),
        )
        element.addEventListener('deskside:open', () => {
          outcome.isOpen = true
        })
        document.body.append(element)
        setTimeout(() => element.getAttribute('frame') && element.help?.open(), 20)
        return { destroy: () => element.remove() }
      }
      outcomes.push(await tryOne(name, value.slice(0, 20), run))
    }
  }
  return JSON.stringify(outcomes)
}
window.isReady = true
