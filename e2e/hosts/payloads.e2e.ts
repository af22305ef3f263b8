import { strictPolicy } from '../hostServer.js'
import { expect, test } from './fixtures.js'

const RUN = 'hostErrors.push(1)'
const PAYLOADS = [
  `<script>${RUN}</script>`,
  `<img src=x onerror=${RUN}>`,
  `<svg/onload=${RUN}>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>">`,
  `<base href="https://evil.example/">`,
  `<form id=deskside name=body><input name=querySelector>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  `<template><script>${RUN}</script></template>`,
  `[a](javascript:${RUN})`,
  `[a](java&#115;cript:${RUN})`,
  `[a](data:text/html,<script>${RUN}</script>)`,
  `![a](https://evil.example/pixel.gif)`,
  `<https://example.com/"onclick="${RUN}>`,
  `{{constructor.constructor("${RUN}")()}}`,
  '\u202egpj.exe\u202c [\u202emoc.knab](https://evil.example)',
  `\u0001javascript:${RUN}`,
  `${'> '.repeat(5_000)}${'*'.repeat(5_000)}`,
]

test('row 31: what an agent writes, as text, as Markdown and as a name, is inert text T-XS1 X12', async ({
  page,
  desk,
  visitHost,
  help,
  agent,
  heard,
}) => {
  const outside: string[] = []
  page.on('request', (request) => {
    if (!/^http:\/\/127\.0\.0\.1:/.test(request.url())) outside.push(request.url())
  })
  await visitHost({ headers: { 'content-security-policy': strictPolicy(desk.url) } })
  await help.openForm()
  await help.type({ subject: PAYLOADS[1] ?? '', body: PAYLOADS[0] ?? '' })
  await help.send()
  await help.seeTicket(PAYLOADS[1] ?? '')
  const [ticket] = await agent.tickets()
  for (const [index, payload] of PAYLOADS.entries()) {
    const name = payload.slice(0, 80)
    await agent.reply(ticket?.id ?? '', `${payload}\n\n${index} as text`, { agent: name })
    const format = { agent: name, format: 'markdown' }
    await agent.reply(ticket?.id ?? '', `${payload}\n\n${index} as Markdown`, format)
  }
  await help.seeMessage(`${PAYLOADS.length - 1} as Markdown`)
  const links = await help.root.getByRole('log').getByRole('link').all()
  for (const link of links) expect(await link.getAttribute('href')).toMatch(/^(https?|mailto|tel):/)
  expect(outside).toEqual([])
  expect(page.url()).toContain('/hostile.html')
  expect((await heard()).errors).toEqual([])
  expect(await page.evaluate('policyReports')).toEqual([])
})
