import { expect, test } from 'vitest'
import { createRelay } from './testing/createRelay.js'

test('a person reads the desk with a token of the host (X14)', async () => {
  const relay = createRelay()
  const response = await relay.ask('ann', 'GET', '/v1/config')
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('application/json')
  const { desk, can } = await response.json()
  expect(desk.name).toBe('Test desk')
  expect(can.resumableUploads).toBe(true)
})
