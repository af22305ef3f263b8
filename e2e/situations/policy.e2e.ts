import { expect, noise, seeNoAxeViolations, test } from '../fixtures.js'

test.use({ strict: true })

for (const path of ['/app.html', '/inline.html']) {
  test(`X12 the whole flow runs under the strictest policy without one violation: ${path}`, async ({
    page,
    visit,
    help,
    agent,
  }) => {
    await visit(path)
    const panel = path === '/inline.html' ? help.inside(page.locator('#desk')) : help
    if (path === '/app.html') await panel.clickHelp()
    await panel.startWriting()
    await panel.type({ subject: 'Strict', body: 'Nothing inline.' })
    await panel.attach({ name: 'note.txt', mimeType: 'text/plain', buffer: noise(2_000) })
    await panel.send()
    await panel.seeTicket('Strict')
    await agent.reply(
      await agent.idOf('Strict'),
      'Got it: <img src=x onerror=alert(1)> [link](javascript:alert(1))',
      { format: 'markdown' },
    )
    await panel.seeMessage(/Got it/)
    await seeNoAxeViolations(page)
    expect(
      await page.evaluate(() => (window as unknown as { policyReports: string[] }).policyReports),
    ).toEqual([])
  })
}
