import { expect, it } from 'vitest'
import { fromPlainHtml, toPlainHtml } from './plainHtml.js'

const TEXTS = [
  'Hello',
  '',
  'One\n\nTwo\n  indented   far\n',
  '<script>alert(1)</script> & <b>"bold"</b> &amp; &nbsp; &#60;',
  ' starts with a space\n and so does this',
  'Ünïcode 输出 👩🏽‍💻 e\u0301',
]

for (const text of TEXTS) {
  it(`gives back ${JSON.stringify(text)} as it was`, () => {
    const html = toPlainHtml(text)
    expect(html.replace(/<\/?div>|<br>/g, '')).not.toMatch(/[<>]/)
    expect(fromPlainHtml(html)).toBe(text)
  })
}

it('reads what a helpdesk made of it: other quotes, numbers, line breaks of its own', () => {
  expect(fromPlainHtml('<p dir="ltr">a &lt; b<br/>\r\n&#39;c&#x27; &quot;d&quot;</p>')).toBe(
    'a < b\n\'c\' "d"',
  )
  expect(fromPlainHtml('no tag at all &amp; no end')).toBe('no tag at all & no end')
  expect(fromPlainHtml('&unknown; &#99999999;')).toBe('&unknown; &#99999999;')
})

it('leaves to others what holds more than words and line breaks', () => {
  for (const html of ['<div><b>a</b></div>', '<div>a</div><div>b</div>', '<img src="x">']) {
    expect(fromPlainHtml(html)).toBeNull()
  }
})
