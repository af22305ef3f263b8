import { expect, it } from 'vitest'
import { fingerprint, scopeOf } from './scope.js'

it('keeps desks, persons, organisations and projects apart, and shows nobody', () => {
  const maya = { id: 'maya@example.com' }
  const scopes = [
    scopeOf('https://a.example', null),
    scopeOf('https://a.example', maya),
    scopeOf('https://b.example', maya),
    scopeOf('https://a.example', { ...maya, organization: { id: '1' } }),
    scopeOf('https://a.example', { ...maya, organization: { id: '2' } }),
    scopeOf('https://a.example', { id: 'maya@example.com,1' }),
    scopeOf('https://a.example', { ...maya, project: { id: '1' } }),
    scopeOf('https://a.example', { ...maya, organization: { id: '1' }, project: { id: '1' } }),
    scopeOf('https://a.example', { ...maya, organization: { id: '1' }, project: { id: '2' } }),
  ]
  const guest = { id: 'guest_1', email: 'maya@example.com', isGuest: true } as const
  scopes.push(
    scopeOf('https://a.example', guest),
    scopeOf('https://a.example', { ...guest, email: 'tom@example.com' }),
    scopeOf('https://a.example', { id: 'guest_1', isGuest: true }),
  )
  expect(scopeOf('https://a.example', { ...guest, id: 'guest_2' })).toBe(scopes.at(-3))
  expect(new Set(scopes).size).toBe(scopes.length)
  for (const scope of scopes) expect(scope).toMatch(/^[0-9a-f]{26}$/)
  const facts = { name: 'Maya', plan: 'premium', roles: ['owner'] }
  expect(scopeOf('https://a.example', { ...maya, ...facts })).toBe(scopes[1])
})

it('spreads well: no two of 100,000 neighbours meet', () => {
  const seen = new Set(Array.from({ length: 100_000 }, (_, id) => scopeOf('d', { id: String(id) })))
  expect(seen.size).toBe(100_000)
})

it('tells whether two values are equal', () => {
  expect(fingerprint({ a: [1, 'x'] })).toBe(fingerprint({ a: [1, 'x'] }))
  expect(fingerprint({ a: [1, 'x'] })).not.toBe(fingerprint({ a: [1, 'y'] }))
})
