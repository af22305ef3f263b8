import { afterEach, expect, test, vi } from 'vitest'
import type { HelpOptions } from '../launcher/contract.js'
import { sayMistakes } from './sayMistakes.js'

const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
afterEach(() => warn.mockClear())

const say = (options: Record<string, unknown>) => {
  sayMistakes(options as HelpOptions, null)
  return warn.mock.calls.map(([word]) => word)
}

test('an option that there is not is said in the console', () => {
  expect(say({ endpont: '/', endpoint: '/', gettoken: 0 })).toEqual([
    'Deskside: no option endpont',
    'Deskside: no option gettoken',
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
    page: () => ({ url: 'https://shop.example/', title: 'Shop' }),
    accounts: false,
    alerts: {},
    consent: 'granted',
    client: null as never,
    onError: () => {},
  }
  expect(say(every)).toEqual([])
})
