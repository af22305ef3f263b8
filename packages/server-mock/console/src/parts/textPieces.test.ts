import { expect, test } from 'vitest'
import { textPieces } from './textPieces.js'

test('addresses of the web are links, without the end of the sentence, and nothing else is', () => {
  const text = 'Follow (https://app.example/#c=a.b-c). No javascript:alert(1), no ftp://x.example\n'
  expect(textPieces(text)).toEqual([
    { text: 'Follow (', isLink: false },
    { text: 'https://app.example/#c=a.b-c', isLink: true },
    { text: '). No javascript:alert(1), no ftp://x.example\n', isLink: false },
  ])
  expect(textPieces('https://a.example')).toEqual([{ text: 'https://a.example', isLink: true }])
})
