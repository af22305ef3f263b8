import { confused, pathsOf, WRONG_VALUES } from './confuse.js'
import { DESK } from './confusionMaterial.js'
import { expect, test } from './fixtures.js'
import { isPolluted, watchHarm } from './harm.js'
import { openView } from './openView.js'

for (const { name, json } of WRONG_VALUES) {
  test(`row 32: ${name} in each place of a desk in turn: one can always write T-XS3 X12`, async ({
    page: tab,
    visitHost,
    help,
    heard,
  }) => {
    const harm = watchHarm(tab)
    let body = ''
    await tab.route(/\/v1\/config$/, async (route) => {
      const headers = { ...route.request().headers() }
      delete headers['if-none-match']
      const response = await route.fetch({ headers })
      const { can } = await response.json()
      await route.fulfill({
        response,
        status: 200,
        body: `{"can":${JSON.stringify(can)},"desk":${body}}`,
      })
    })
    await visitHost({})
    await tab.waitForFunction('!Deskside.q')
    // A list of paths that have nothing to do with each other is confused at once.
    for (const depth of [1, 2, 3, 4, 5]) {
      body = pathsOf(DESK)
        .filter((path) => path.length === depth)
        .reduce(
          (desk, path) => confused(JSON.parse(desk), path, `"@${path.join('.')}@"`),
          JSON.stringify(DESK),
        )
        .replace(/"@[\w.]+@"/g, json)
      await tab.evaluate(`Deskside('destroy'); localStorage.clear()`)
      await tab.evaluate(`new Promise((done) => {
        const again = document.createElement('script')
        again.src = '/hostile/start.js'
        again.onload = done
        document.head.append(again)
      })`)
      await openView(tab, { name: 'new' })
      await expect(help.root.getByRole('textbox').last()).toBeVisible()
      await openView(tab, { name: 'home' })
      await help.seeHome()
      expect(await harm.foreign()).toEqual([])
    }
    expect(harm.outside()).toEqual([])
    expect(await tab.evaluate(isPolluted)).toBe(false)
    expect(await heard()).toEqual({ errors: [], reported: [] })
  })
}
