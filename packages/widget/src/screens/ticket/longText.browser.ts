import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import {
  body,
  bottomGap,
  find,
  frames,
  many,
  message,
  threadsOfATest,
} from '../../testing/threadPanel.js'

const openThread = threadsOfATest()

const last = () => find('.message:last-child .bubble')
const lengthShown = () => last().textContent?.length ?? 0

async function openWith(text: string, format: 'text' | 'markdown' = 'text'): Promise<void> {
  await openThread([...many(3), message(3, { body: text, format })])
}

test.each(['text', 'markdown'] as const)(
  'of a megabyte without a space in %s only the beginning is laid out',
  async (format) => {
    await openWith('x'.repeat(1024 * 1024), format)
    expect(lengthShown()).toBeLessThan(5_000)
    expect(last().querySelectorAll('*').length).toBeLessThan(20)
  },
)

test('a long message is shown further on request, from where one reads, to its last word', async () => {
  const text = `${'It goes on for a while. '.repeat(1_500)}The end.`
  await openWith(text)
  expect(bottomGap()).toBeLessThan(2)
  const place = body().scrollTop
  await page.getByRole('button', { name: 'Show more' }).click()
  await frames()
  expect(last().textContent).toBe(text)
  expect(find('.show-more')).toBeNull()
  expect(body().scrollTop).toBe(place)
  expect(last().getRootNode()).toHaveProperty('activeElement', last())
})

test('a message as long as most is shown whole', async () => {
  await openWith('It goes on for a while. '.repeat(150))
  await expect.poll(() => find('.show-more')).toBeNull()
  expect(lengthShown()).toBeGreaterThan(3_500)
})
