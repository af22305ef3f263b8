import { afterEach, expect, test, vi } from 'vitest'
import type { HelpOptions } from '../launcher/contract.js'
import { sayStrangers } from './sayStrangers.js'

const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
afterEach(() => warn.mockClear())

const say = (options: Record<string, unknown>) => {
  sayStrangers(options as HelpOptions)
  return warn.mock.calls.map(([word]) => word)
}

test('an option that there is not is said in the console, with the one that may be meant', () => {
  const slips = { endpont: '/', locle: 'ru', gettoken: 0, targte: 0, colour: 'red', url: '/' }
  expect(say(slips)).toEqual([
    'Deskside: no option endpont. Did you mean endpoint?',
    'Deskside: no option locle. Did you mean locale?',
    'Deskside: no option gettoken. Did you mean getToken?',
    'Deskside: no option targte. Did you mean target?',
    'Deskside: no option colour',
    'Deskside: no option url',
  ])
})

test('of the options that there are nothing is said', () => {
  const every: Required<HelpOptions> = {
    endpoint: '/support',
    getToken: () => 'a',
    user: { id: 'maya' },
    locale: 'en',
    texts: {},
    languages: {},
    theme: 'auto',
    target: '#help',
    router: 'help',
    frame: 'floating',
    launcher: false,
    hasTickets: false,
    preload: 'idle',
    fallback: {},
    source: 'menu',
    accounts: false,
    alerts: {},
    consent: 'granted',
    client: null as never,
    onError: () => {},
  }
  expect(say(every)).toEqual([])
})
