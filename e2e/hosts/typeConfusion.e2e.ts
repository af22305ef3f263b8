import { expect, test } from './fixtures.js'

const VNODE = { type: 'img', props: { src: 'x', onerror: 'hostErrors.push(1)' }, constructor: null }
const HTML = { type: 'p', props: { dangerouslySetInnerHTML: { __html: '<img src=x onerror=x>' } } }

/** What an answer of the desk has in place of a word that stands there. */
const CONFUSED: readonly (readonly [word: string, value: unknown])[] = [
  ['body as a node', VNODE],
  ['body as markup', { ...HTML, __v: 1, ref: null, key: null }],
  ['body as a list', [VNODE, 'text']],
  ['body as a number', 5],
  ['body as nothing', null],
]

test('row 32: a reply whose text is an object or a node could not be shown, and the others are there T-XS3 X12', async ({
  page,
  visitHost,
  help,
  agent,
  heard,
}) => {
  await page.route(/\/v1\/tickets\/[^/]+/, async (route) => {
    const response = await route.fetch()
    let text = await response.text()
    for (const [word, value] of CONFUSED)
      text = text.replaceAll(JSON.stringify(word), JSON.stringify(value))
    await route.fulfill({ response, body: text })
  })
  await visitHost({})
  await help.openForm()
  await help.type({ subject: 'Confused', body: 'The first' })
  await help.send()
  await help.seeTicket('Confused')
  const [ticket] = await agent.tickets()
  for (const [word] of CONFUSED) await agent.reply(ticket?.id ?? '', word)
  await agent.reply(ticket?.id ?? '', 'The last')
  await help.seeMessage('The last')
  await help.seeMessage('The first')
  const log = help.root.getByRole('log')
  await expect(log.getByText(/This message cannot be shown here/)).toHaveCount(CONFUSED.length)
  await expect(log.getByRole('img', { includeHidden: true }).and(log.locator('img'))).toHaveCount(0)
  expect((await heard()).errors).toEqual([])
})
