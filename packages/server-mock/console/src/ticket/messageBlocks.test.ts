import { expect, test } from 'vitest'
import { messageBlocks } from './messageBlocks.js'

const text = (written: string) => ({ kind: 'text', text: written })
const list = (start: number | null, ...items: string[]) => ({ kind: 'list', start, items })

test('lists are taken out of a text, and the text around them stays as it was written', () => {
  expect(
    messageBlocks('Please:\n\n- open `Reports`\n- press Export\n\nThank you,\n  Anna'),
  ).toEqual([
    text('Please:'),
    list(null, 'open `Reports`', 'press Export'),
    text('Thank you,\n  Anna'),
  ])
})

test('numbers begin where they were begun, and another kind of item is another list', () => {
  expect(messageBlocks('3. three\n4) four\n\n5. five\n* star')).toEqual([
    list(3, 'three', 'four', 'five'),
    list(null, 'star'),
  ])
})

test('a dash in a sentence, an empty item and an amount are no lists', () => {
  const written = 'It is - as said -\n-\n-5 degrees\n3.5 rows\n\n\nbold **- no**'
  expect(messageBlocks(written)).toEqual([text(written)])
  expect(messageBlocks('')).toEqual([])
})
