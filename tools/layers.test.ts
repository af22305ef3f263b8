import { expect, test } from 'vitest'
import { checkFile } from './layers.mjs'

/** One line of code in a file; `true` where the tool has nothing against it. */
function isFine(path: string, code: string): boolean {
  return checkFile(path, code).length === 0
}

test('names the file, the line and the rule', () => {
  const text =
    "// setTimeout in a comment\n\nimport { a } from '../client.js'\nsetTimeout(() => {}, 1)\n"
  expect(checkFile('packages/core/src/desk/tickets.ts', text)).toEqual([
    'packages/core/src/desk/tickets.ts:3 desk may not import client',
    'packages/core/src/desk/tickets.ts:4 setTimeout: ask the Clock',
  ])
})

test('rooms of the core import lower rooms only, and siblings are strangers', () => {
  const core = (file: string, from: string) =>
    isFine(`packages/core/src/${file}`, `import type { a } from '${from}'`)
  expect(core('desk/drafts.ts', '../model/draft.js')).toBe(true)
  expect(core('desk/drafts.ts', './bytes.js')).toBe(true)
  expect(core('desk/drafts.ts', '../backends/http.js')).toBe(false)
  expect(core('desk/drafts.ts', '../platform/idb.js')).toBe(false)
  expect(core('model/draft.ts', '../ports/Backend.js')).toBe(false)
  expect(core('errors/a.ts', '../time/clock.js')).toBe(false)
  expect(core('client.ts', './desk/drafts.js')).toBe(true)
  expect(core('desk/drafts.ts', '../supportClient.js')).toBe(false)
  expect(core('index.ts', './client.js')).toBe(true)
  expect(core('unheard/a.ts', '../model/draft.js')).toBe(false)
})

test('testing may import everything, and nothing but tests imports testing', () => {
  const code = "import { createWorld } from '../testing/world.js'"
  expect(isFine('packages/core/src/desk/a.ts', code)).toBe(false)
  expect(isFine('packages/core/src/desk/a.test.ts', code)).toBe(true)
  expect(isFine('packages/core/src/testing/b.ts', "import { a } from '../client.js'")).toBe(true)
})

test('libraries of the core stay in their rooms', () => {
  expect(isFine('packages/core/src/backends/http.ts', "import ky from 'ky'")).toBe(true)
  expect(isFine('packages/core/src/desk/a.ts', "import ky from 'ky'")).toBe(false)
  expect(isFine('packages/core/src/desk/a.ts', "import { get } from 'idb-keyval'")).toBe(false)
  expect(isFine('packages/core/src/desk/a.ts', "import { test } from 'vitest'")).toBe(false)
})

test('rooms of the widget import lower rooms only; the launcher reaches the panel by import()', () => {
  const widget = (file: string, code: string) => isFine(`packages/widget/src/${file}`, code)
  expect(widget('screens/home/Home.tsx', "import { a } from '../../state/useStore.js'")).toBe(true)
  expect(widget('parts/Button.tsx', "import { a } from '../state/useStore.js'")).toBe(false)
  expect(widget('parts/Button.tsx', "import { a } from '../i18n/i18n.js'")).toBe(false)
  expect(widget('screens/home/Home.tsx', "import { a } from '../../panel/App.js'")).toBe(false)
  expect(widget('panel/App.tsx', "import { a } from '../launcher/events.js'")).toBe(false)
  expect(widget('panel/App.tsx', "import type { a } from '../launcher/contract.js'")).toBe(true)
  expect(widget('launcher/mountHelp.ts', "const a = () => import('../panel/panel.js')")).toBe(true)
  expect(widget('launcher/mountHelp.ts', "import { a } from '../panel/panel.js'")).toBe(false)
  expect(widget('launcher/mountHelp.ts', "export { a } from '../theme/sheet.js'")).toBe(false)
  expect(widget('index.ts', "export { a } from './panel/panel.js'")).toBe(false)
})

test('launcher and badge carry no library, and of the core only types and the badge', () => {
  const widget = (file: string, code: string) => isFine(`packages/widget/src/${file}`, code)
  expect(widget('launcher/a.ts', "import type { A } from '@deskside/core'")).toBe(true)
  expect(widget('launcher/a.ts', "import { type A } from '@deskside/core'")).toBe(true)
  expect(widget('launcher/a.ts', "import { isSupportError } from '@deskside/core'")).toBe(false)
  expect(widget('launcher/a.ts', "import { h } from 'preact'")).toBe(false)
  expect(widget('badge/a.ts', "import { watchUnread } from '@deskside/core/badge'")).toBe(true)
  expect(widget('badge/a.ts', "import { createStore } from '@deskside/core'")).toBe(false)
  expect(widget('panel/a.ts', "import { watchUnread } from '@deskside/core/badge'")).toBe(false)
})

test('packages point one way, by name, and the roots run anywhere', () => {
  const file = (path: string, from: string) =>
    isFine(`packages/${path}`, `import { a } from '${from}'`)
  expect(file('relay/src/createHandler.ts', '@deskside/core/wire')).toBe(true)
  expect(file('relay/src/createHandler.ts', '@deskside/core/testing')).toBe(false)
  expect(file('relay/src/createHandler.ts', '@deskside/server-mock')).toBe(false)
  expect(file('server-mock/src/index.ts', '@deskside/relay')).toBe(true)
  expect(file('server-mock/src/index.ts', '@deskside/widget')).toBe(false)
  expect(file('core/src/client.ts', '@deskside/relay')).toBe(false)
  expect(file('core/src/desk/a.test.ts', '@deskside/relay')).toBe(true)
  expect(file('widget/src/panel/a.ts', '../../../core/src/index.js')).toBe(false)
  expect(file('relay/src/createHandler.ts', '../../core/src/index.js')).toBe(false)
  expect(file('relay/src/createHandler.ts', './testing/tickets.js')).toBe(false)
  expect(file('relay/src/createHandler.ts', 'node:crypto')).toBe(false)
  expect(file('relay/src/createHandler.ts', './node/index.js')).toBe(false)
  expect(file('relay/src/node/index.ts', 'node:crypto')).toBe(true)
  expect(file('server-mock/src/createMock.ts', 'node:fs')).toBe(false)
  expect(file('core/src/platform/a.ts', 'node:fs')).toBe(false)
})

test('nobody but time and platform asks the machine what time it is', () => {
  for (const code of ['setTimeout(f, 1)', 'setInterval(f, 1)', 'Date.now()', 'performance.now()']) {
    expect(isFine('packages/core/src/desk/a.ts', code)).toBe(false)
    expect(isFine('packages/core/src/time/clock.ts', code)).toBe(true)
    expect(isFine('packages/core/src/platform/a.ts', code)).toBe(true)
  }
  expect(isFine('packages/core/src/desk/a.ts', 'clock.setTimer(f, 1)')).toBe(true)
})

test('what turns text into markup or code is banned everywhere, however it is written', () => {
  for (const code of [
    'a.innerHTML = b',
    "a['innerHTML'] = b",
    'a.outerHTML = b',
    "a.insertAdjacentHTML('beforeend', b)",
    'const a = { dangerouslySetInnerHTML: { __html: b } }',
    'const a = <p dangerouslySetInnerHTML={{ __html: b }} />',
    'new DOMParser()',
    "document.write('a')",
    "eval('a')",
    "new Function('a')",
    "addEventListener('beforeunload', f)",
    "addEventListener('unload', f)",
    'window.onbeforeunload = f',
  ]) {
    expect([code, isFine('packages/widget/src/panel/a.tsx', code)]).toEqual([code, false])
    expect(isFine('packages/core/src/desk/a.tsx', code)).toBe(false)
  }
  expect(isFine('packages/widget/src/panel/a.tsx', "addEventListener('pagehide', f)")).toBe(true)
})
