import { expect, test } from './fixtures.js'
import { sendAndReadAnswer } from './flow.js'

/** Under these everything works as anywhere else; the last word is what the host is told. */
const WORKING: readonly (readonly [script: string, what: string, reported?: string])[] = [
  ['prototypeJs', 'Prototype.js, with toJSON on lists and texts'],
  ['enumerablePrototypes', 'methods that every `for … in` meets'],
  ['pollutedHtml', 'HTML on the prototype of all objects', 'host_polluted'],
  ['pollutedAttributes', 'attributes on the prototype of all objects', 'host_polluted'],
  ['patchedJson', 'a JSON of the host', 'host_polluted'],
  ['patchedPromise', 'a Promise of the host'],
  ['fetchWrapped', 'fetch and XHR in wrappers'],
  ['zoneTimers', 'timers, listeners and promises as Zone.js has them'],
  ['noObserverOptions', 'listeners without options'],
  ['elementsPatched', 'a registry of elements that refuses'],
  ['nodeGlobals', 'process, module, define'],
  ['noCrypto', 'no randomUUID, no subtle crypto'],
  ['storageBlocked', 'storage that throws'],
  ['dateMocked', 'a date that stands still'],
  ['oldPolyfills', 'polyfills of before the standard'],
  ['clobbered', 'elements that cover names of the document'],
]

for (const [script, what, ...told] of WORKING) {
  test(`row 38: ${what}: a ticket is written, sent and answered, and nothing reaches the host T-HO1 X11`, async ({
    visitHost,
    help,
    agent,
    heard,
  }) => {
    await visitHost({ scripts: [script] })
    await sendAndReadAnswer(help, agent, `On ${script}`)
    expect(await heard()).toEqual({ errors: [], reported: told })
  })
}

/** Under these the widget cannot be, or cannot send: the host is told by one word. */
const REPORTED: readonly (readonly [script: string, what: string])[] = [
  ['pollutedDescriptors', 'words of descriptors on the prototype of all objects'],
  ['pollutedThen', 'a promise that never settles on the prototype of all objects'],
  ['frozenIntrinsics', 'frozen intrinsics'],
  ['noShadow', 'no shadow roots'],
]

for (const [script, what] of REPORTED) {
  test(`row 38: ${what}: one named error, and Help is the page that it links to T-HO1 X15`, async ({
    page,
    visitHost,
    heard,
  }) => {
    // The page stays, so that it can be asked what it has heard.
    await page.route('**/help.html', (route) => route.fulfill({ status: 204 }))
    const left = page.waitForRequest('**/help.html')
    await visitHost({ scripts: [script] })
    await page.getByRole('link', { name: /^Help/ }).click()
    await left
    expect(await heard()).toEqual({ errors: [], reported: ['chunk_failed'] })
  })
}

for (const script of ['fetchThrows', 'fetchReturnsNothing']) {
  test(`row 38: ${script}: the person is told, the text is kept, and nothing reaches the host T-HO1 X15`, async ({
    visitHost,
    help,
    heard,
  }) => {
    await visitHost({ scripts: [script] })
    await help.clickHelp()
    await expect(help.root.getByText(/cannot be reached/)).toBeVisible()
    await help.startWriting()
    await help.type({ subject: 'Out of reach', body: 'Kept.' })
    await help.seeDraftKept()
    await help.send()
    await expect(help.root.getByRole('heading', { name: 'Waiting to be sent' })).toBeVisible()
    expect((await heard()).errors).toEqual([])
  })
}
