import { expect, test, vi } from 'vitest'
import { createEtags, isFresh } from './etag.js'

/** How many digests were computed while `act` ran. */
async function digestsDuring(act: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(crypto.subtle, 'digest')
  try {
    await act()
    return spy.mock.calls.length
  } finally {
    spy.mockRestore()
  }
}

test('an ETag is another one for another body, and for another person', async () => {
  const etags = createEtags()
  const all = await Promise.all([
    etags.of('ann', '{"a":1}'),
    etags.of('ann', '{"a":2}'),
    etags.of('bob', '{"a":1}'),
  ])
  expect(new Set(all).size).toBe(3)
  for (const etag of all) expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
  expect(await etags.of('ann', '{"a":1}')).toBe(all[0])
  expect(await createEtags().of('ann', '{"a":1}')).toBe(all[0])
})

test('a short answer that does not change is digested once, a long one is not kept', async () => {
  const etags = createEtags()
  const poll = () => etags.of('ann', '{"ticketCount":3}')
  expect(await digestsDuring(async () => [await poll(), await poll(), await poll()])).toBe(1)
  const long = () => etags.of('ann', 'x'.repeat(600))
  expect(await digestsDuring(async () => [await long(), await long()])).toBe(2)
})

test('only the last used ones are kept', async () => {
  const etags = createEtags(2)
  const ask = (body: string) => etags.of('ann', body)
  for (const body of ['first', 'second', 'first', 'third']) await ask(body)
  expect(await digestsDuring(() => ask('first'))).toBe(0)
  expect(await digestsDuring(() => ask('second'))).toBe(1)
})

test('any of several ETags is fresh, weak ones too, and so is the star', () => {
  for (const sent of ['"a"', 'W/"a"', '"b", "a"', '*'])
    expect(isFresh(sent, '"a"'), sent).toBe(true)
  for (const sent of [null, '"b"', '', 'a']) expect(isFresh(sent, '"a"'), String(sent)).toBe(false)
})
