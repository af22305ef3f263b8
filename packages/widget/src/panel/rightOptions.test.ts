import { expect, test } from 'vitest'
import type { HelpOptions } from '../launcher/contract.js'
import { rightOptions } from './rightOptions.js'

function read(options: Record<string, unknown>) {
  const told: unknown[] = []
  const right = rightOptions(options as HelpOptions, (error) => told.push(error))
  return { right, told: told.map((error) => [(error as { code: string }).code, String(error)]) }
}

test('what is right goes through as it is', () => {
  const options = {
    endpoint: '/support',
    user: { id: 'maya' },
    theme: 'dark',
    target: document.body,
    accounts: true,
    launcher: 'yes',
    ofAnotherVersion: 5,
  }
  expect(read(options)).toEqual({ right: options, told: [] })
  expect(read({ endpoint: '/a', target: '#not-here-yet' }).told).toEqual([])
  for (const locale of ['en', 'pt_BR', 'zh-Hant-TW', 'nl']) {
    expect(read({ locale })).toEqual({ right: { locale }, told: [] })
  }
})

test('T-HO5 what is wrong is left out and told by its name', () => {
  const wrong = {
    ...{ target: '[[', client: {}, accounts: 'yes', frame: Symbol('a') },
    ...{ theme: 'drak', locale: 'en us' },
  }
  const { right, told } = read({ endpoint: '/support', ...wrong })
  expect(right).toEqual({ endpoint: '/support' })
  expect(told.map(([code]) => code)).toEqual(Array(6).fill('invalid'))
  for (const [index, name] of Object.keys(wrong).entries()) {
    expect(told[index]?.[1]).toContain(`option ${name} `)
  }
})

test('T-HO5 a value that refuses to be looked at is wrong, and null is no mistake but nothing', () => {
  const refuse = () => {
    throw new Error('of the host')
  }
  const proxy = new Proxy({}, { get: refuse, has: refuse, getPrototypeOf: refuse })
  expect(read({ target: proxy, client: proxy, locale: null, theme: null })).toEqual({
    right: {},
    told: ['target', 'client'].map((name) => ['invalid', expect.stringContaining(name)]),
  })
})
