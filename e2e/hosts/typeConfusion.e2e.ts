import type { Page } from '@playwright/test'
import { everyConfusion, LONG_TEXT } from './confuse.js'
import {
  EVENT,
  GOOD_TICKET,
  good,
  HIT,
  MESSAGE,
  page,
  THREAD,
  TICKET,
} from './confusionMaterial.js'
import { expect, type HostFixtures, test } from './fixtures.js'
import { type Harm, isPolluted, watchHarm } from './harm.js'
import { tamper } from './hostileDesk.js'
import { openView } from './openView.js'

type Watched = Pick<HostFixtures, 'heard'> & { readonly harm: Harm }

/** Nothing of it became part of the page, and nobody was told of an error. */
async function seeNothingWrong(tab: Page, { harm, heard }: Watched): Promise<void> {
  await harm.seeNone()
  expect(await tab.evaluate(isPolluted)).toBe(false)
  expect(await heard()).toEqual({ errors: [], reported: [] })
}

test('type confusion: at least 400 cases are tried T-XS3', () => {
  const cases = [MESSAGE, EVENT, TICKET, HIT].flatMap((value) => everyConfusion(value))
  expect(cases.length).toBeGreaterThanOrEqual(400)
  expect(new Set(cases).size).toBe(cases.length)
})

test('row 32: ten wrong values in every field of a message or an event: the others are shown T-XS3 X12', async ({
  page: tab,
  visitHost,
  help,
  heard,
}) => {
  const harm = watchHarm(tab)
  const items = [THREAD[0], ...everyConfusion(MESSAGE), ...everyConfusion(EVENT), THREAD[1]]
  await tamper(tab, [
    { path: /^tickets\/[^/]+\/messages$/, answer: () => page(items) },
    { path: /^tickets\/[^/]+$/, answer: () => good(TICKET, GOOD_TICKET) },
  ])
  await visitHost({})
  await openView(tab, { name: 'ticket', ticketId: 'good' })
  await help.seeMessage('The first')
  await help.seeMessage('The last')
  await expect(help.root.getByText(/This message cannot be shown here/).first()).toBeAttached()
  await seeNothingWrong(tab, { harm, heard })
})

test('row 32: ten wrong values in every field of a ticket: the others are in the list T-XS3 X12', async ({
  page: tab,
  visitHost,
  help,
  heard,
}) => {
  const harm = watchHarm(tab)
  const items = [good(TICKET, GOOD_TICKET), ...everyConfusion(TICKET)]
  await tamper(tab, [{ path: /^tickets$/, answer: () => page(items) }])
  await visitHost({})
  await openView(tab, { name: 'tickets' })
  await expect(help.root.getByText('Whole')).toBeVisible()
  const more = help.button('Show more')
  while (await more.isVisible()) await more.click()
  await seeNothingWrong(tab, { harm, heard })
})

test('row 32: ten wrong values in every field of a found article: the others are found T-XS3 X12', async ({
  page: tab,
  visitHost,
  help,
  heard,
}) => {
  const harm = watchHarm(tab)
  const items = [good(HIT, { id: 'good', title: 'Whole' }), ...everyConfusion(HIT)]
  await tamper(tab, [
    {
      path: /^config$/,
      answer: (real) => ({ ...real, desk: { ...(real.desk as object), articles: {} } }),
    },
    { path: /^articles$/, answer: () => page(items) },
  ])
  await visitHost({})
  await openView(tab, { name: 'articles' })
  await expect(help.root.getByText('Whole')).toBeVisible()
  await seeNothingWrong(tab, { harm, heard })
})
test('row 32: names of 1 MB, of a person, a file and an article, are cut, and the tab goes on T-XS3', async ({
  page: tab,
  visitHost,
  help,
  heard,
}) => {
  const long = everyConfusion(MESSAGE, [LONG_TEXT]).filter((json) =>
    /"id":"m-(author|attachments\.0)\.name-/.test(json.slice(0, 200)),
  )
  expect(long).toHaveLength(2)
  await tamper(tab, [
    {
      path: /^config$/,
      answer: (real) => ({ ...real, desk: { ...(real.desk as object), articles: {} } }),
    },
    { path: /^articles$/, answer: () => page(everyConfusion(HIT, [LONG_TEXT])) },
    { path: /^tickets\/[^/]+\/messages$/, answer: () => page([THREAD[0], ...long, THREAD[1]]) },
    { path: /^tickets\/[^/]+$/, answer: () => good(TICKET, GOOD_TICKET) },
  ])
  await visitHost({})
  await openView(tab, { name: 'ticket', ticketId: 'good' })
  await help.seeMessage('The last')
  await openView(tab, { name: 'articles' })
  await expect(help.root.getByRole('listitem')).not.toHaveCount(0)
  const longest = await help.root
    .getByRole('listitem')
    .evaluateAll((rows) => Math.max(...rows.map((row) => row.clientHeight)))
  expect(longest).toBeLessThan(400)
  expect((await heard()).errors).toEqual([])
})
