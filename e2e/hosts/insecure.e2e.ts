import { chromiumArgs } from '../../tools/ensureChromium.mjs'
import { expect, test } from './fixtures.js'
import { sendAndReadAnswer } from './flow.js'

const executablePath = process.env.CHROMIUM_PATH

test.use({
  launchOptions: {
    args: [...chromiumArgs, '--host-resolver-rules=MAP harbour.example 127.0.0.1'],
    ...(executablePath ? { executablePath } : {}),
  },
})

test('row 38: a page on plain http, without crypto.subtle, randomUUID and locks T-HO1 X11', async ({
  page,
  visitHost,
  help,
  agent,
  heard,
}) => {
  await visitHost({ host: 'harbour.example' })
  expect(await page.evaluate('[isSecureContext, !!crypto.subtle, !!navigator.locks]')).toEqual([
    false,
    false,
    false,
  ])
  await sendAndReadAnswer(help, agent, 'On plain http')
  expect(await heard()).toEqual({ errors: [], reported: [] })
})
