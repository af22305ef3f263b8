import { expect, test } from 'vitest'
import { confirmationMail } from './confirmationMail.js'

const textFor = (minutes: number) =>
  confirmationMail('ann@example.com', { deskName: 'Acme', url: 'https://a.example/#x', minutes })
    .text

test.each([
  [720, 'within 12 hours:'],
  [60, 'within 1 hour:'],
  [45, 'within 45 minutes:'],
])('a link that is good for %i minutes is said to be so «%s»', (minutes, words) => {
  expect(textFor(minutes)).toContain(words)
})
