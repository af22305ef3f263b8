import { render } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { Markdown } from './Markdown.js'

const ELEMENTS = /^(A|BLOCKQUOTE|BR|CODE|DIV|EM|LI|OL|P|PRE|SPAN|STRONG|UL)$/
const ATTRIBUTES = /^(class|dir|href|rel|start|tabindex|target)$/

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<object data="data:text/html,<script>alert(1)</script>">',
  '<embed src="javascript:alert(1)">',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<link rel=stylesheet href="https://evil.example/a.css">',
  '<style>@import "https://evil.example"</style>',
  '<form action="https://evil.example"><input name=q autofocus onfocus=alert(1)>',
  '<a href="javascript:alert(1)">a</a>',
  '<details open ontoggle=alert(1)>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<template><script>alert(1)</script></template>',
  '<!--<img src=x onerror=alert(1)>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '</div></div></div><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java&#115;cript:alert(1))',
  '[a](javascript&colon;alert(1))',
  '[a](java\\script:alert(1))',
  '[a](\u0001javascript:alert(1))',
  '[a](java\nscript:alert(1))',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '[a](vbscript:msgbox(1))',
  '[a](file:///etc/passwd)',
  '[a](blob:https://app.example/1)',
  '[a](//evil.example)',
  '[a](https://bank.com@evil.example)',
  '[a](https://example.com"onmouseover="alert(1))',
  '[a](https://example.com onmouseover=alert(1))',
  '[a](<javascript:alert(1)>)',
  '[<img src=x onerror=alert(1)>](https://example.com)',
  '[![a](https://evil.example/track.gif)](javascript:alert(1))',
  '![track](https://evil.example/pixel.gif)',
  '<javascript:alert(1)>',
  '<https://example.com/"onclick="alert(1)>',
  'javascript:alert(1)',
  'https://example.com/"><script>alert(1)</script>',
  '```"><script>alert(1)</script>\n</code></pre><script>alert(1)</script>\n```',
  '`</code><script>alert(1)</script>`',
  '> <script>alert(1)</script>',
  '- <script>alert(1)</script>\n  - [a](javascript:alert(1))',
  '**<b onmouseover=alert(1)>**',
  '[a]: javascript:alert(1)\n\n[a]',
  '<div style="position:fixed;inset:0">',
  '<x id=cookie name=forms>',
  '{{constructor.constructor("alert(1)")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what an attacker would type
  '${alert(1)}',
  '\u202egpj.exe\u202c [\u202emoc.knab](https://evil.example)',
  '\u0000<script>alert(1)</script>',
  '\ud800<script>alert(1)</script>',
]

test.each(hostile)('row 31: harmless: %j', (text) => {
  for (const format of ['markdown', 'text'] as const) {
    const { container, unmount } = render(<Markdown text={text} format={format} />)
    for (const element of container.querySelectorAll('*')) {
      expect(element.tagName).toMatch(ELEMENTS)
      for (const { name } of element.attributes) expect(name).toMatch(ATTRIBUTES)
    }
    for (const link of container.querySelectorAll('a')) {
      expect(link.protocol).toMatch(/^(https?|mailto|tel):$/)
      expect(link.username).toBe('')
      expect(link.rel).toBe('noopener noreferrer nofollow')
      expect(link.target).toBe('_blank')
    }
    unmount()
  }
})

test('markup of HTML is read as the characters it is made of', () => {
  const { container } = render(<Markdown text={'<b>1 < 2 &amp; 3</b>'} format="markdown" />)
  expect(container.textContent).toBe('<b>1 < 2 &amp; 3</b>')
})

test('a link that pretends to lead elsewhere shows where it leads', () => {
  const text = '[https://bank.com/login](https://evil.example/login)'
  const { container } = render(<Markdown text={text} format="markdown" />)
  expect(container.textContent).toBe('https://bank.com/login (evil.example)')
})

test('an image is text: a picture of another origin would tell that the answer was read', () => {
  const { container } = render(
    <Markdown text="![a](https://evil.example/a.gif)" format="markdown" />,
  )
  expect(container.querySelector('img')).toBeNull()
})

test('numbered lists keep their first number and code keeps its lines', () => {
  const { container } = render(
    <Markdown text={'3. a\n4. b\n\n```\nx\n  y\n```'} format="markdown" />,
  )
  expect(container.querySelector('ol')?.start).toBe(3)
  expect(container.querySelector('pre')?.textContent).toBe('x\n  y')
})
