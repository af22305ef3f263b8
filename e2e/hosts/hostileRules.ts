const EVERYWHERE = ['*', 'html *', 'body *', ':root *', '*::before', '*::after']

/** Names that a widget's own parts may have too, and every element that it is made of. */
const NAMES = [
  ...['deskside-panel *', '.panel', '.button', '.body', '.header', '.footer', '.title', '.hint'],
  ...['.input', '.field', '.row', '.icon', '.message', '.ticket', '.link', '.muted', '[part]'],
  ...['button', 'input', 'textarea', 'select', 'label', 'a', 'p', 'h1', 'h2', 'ul', 'li', 'svg'],
  ...['form', 'section', 'header', 'footer', 'div', 'span', 'dialog', '[popover]', 'time', 'svg *'],
  ...['nav', 'fieldset', 'legend', 'img', 'article', 'search'],
]

const HARM = [
  'display: none !important',
  'color: red !important; background: red !important',
  'font: 40px/3 cursive !important; letter-spacing: 1em !important',
  'all: unset !important',
  'position: absolute !important; inset: auto auto 0 0 !important; transform: rotate(9deg) !important',
  'pointer-events: none !important; user-select: none !important; opacity: 0.1 !important',
]

/** What frameworks, resets and accidents do to a page; what is inherited among it. */
export const HOSTILE_RULES: readonly string[] = [
  ...EVERYWHERE.map((selector) => `${selector} { ${HARM[2]} }`),
  ...NAMES.map((selector, index) => `${selector} { ${HARM[index % HARM.length]} }`),
  // Not its direction: by that the panel stands on purpose where a page of that direction ends.
  'html { font-size: 4px !important; text-orientation: upright !important }',
  'body { text-transform: uppercase !important; text-align: right !important }',
  'body { cursor: wait !important; visibility: visible !important; word-spacing: 2em !important }',
  ':root { --accent: red; --surface: red; --text: red; --unit: 40px; --target: 1px }',
  ':root { --radius: 90px; --pad: 0px; --muted: red; --line: red; --raised: red }',
  'body { line-height: 4 !important; text-indent: 5em !important; white-space: pre !important }',
  'body { font-variant: small-caps !important; hyphens: auto !important; tab-size: 20 !important }',
  'body { list-style: square !important; quotes: none !important; writing-mode: vertical-rl }',
  '@media all { * { outline: 5px dotted red !important } }',
]
