import { expect, it } from 'vitest'
import { plainText } from './plainText.js'

it.each([
  ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['One<br>Two<BR />Three', 'One\nTwo\nThree'],
  ['<ul><li>One</li><li>Two</li></ul>after', 'One\n\nTwo\n\nafter'],
  ['<b>bold</b>, <a href="https://a.example">a link</a>', 'bold, a link'],
  ['  many \t\n   spaces   ', 'many\nspaces'],
  ['<p></p><hr><p></p>far<h1>apart</h1>', 'far\n\napart'],
])('the words of %s are lines and paragraphs', (html, text) => {
  expect(plainText(html)).toBe(text)
})

it.each([
  ['a &amp; b &lt;c&gt; &QUOT;d&QUOT; &apos;e&apos;&nbsp;f', 'a & b <c> "d" \'e\' f'],
  ['&#1071;&#x42F;&#X1f600;', 'ЯЯ😀'],
  ['a&#160;b&#xA0;c', 'a b c'],
  ['&#x110000; &#9999999; &unheard; &;', '&#x110000; &#9999999; &unheard; &;'],
])('%s is read as the characters that it stands for', (html, text) => {
  expect(plainText(html)).toBe(text)
})

it.each([
  ['a<script>alert("<b>1</b>")</script>b', 'ab'],
  ['a<style>p { color: red }</style>b', 'ab'],
  ['a<script>never ends', 'a'],
  ['a<iframe src="x"></style>still</iframe>b', 'ab'],
  ['a</script>b', 'ab'],
  ['a<!-- between us -->b<!doctype html>c', 'abc'],
  ['<svg><text>drawn</text></svg>seen', 'seen'],
])('of %s nothing is shown that nobody wrote to be read', (html, text) => {
  expect(plainText(html)).toBe(text)
})

it.each([
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['a <', 'a <'],
  ['<>empty</>', '<>empty</>'],
  ['<3 hearts', '<3 hearts'],
  ['a <b', 'a <b'],
])('%s is no markup, and stays', (html, text) => {
  expect(plainText(html)).toBe(text)
})

it('half a million of signs that open and never close are read once', () => {
  const text = plainText('<'.repeat(500_000))
  expect(text).toHaveLength(500_000)
})
