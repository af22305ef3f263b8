import { expect, it } from 'vitest'
import type { HostApp } from './hostApp.js'
import { hosts } from './hosts.js'
import { renderIndex } from './renderIndex.js'

const list = (some: readonly HostApp[]) =>
  renderIndex(
    some.map((host, index) => ({
      host,
      url: `http://localhost:${5181 + index}`,
      supportUrl: `http://127.0.0.1:${8787 + index}`,
    })),
  )

it('the index leads to every example and to its agent console', () => {
  const page = list(hosts)
  for (const [index, { brand, about }] of hosts.entries()) {
    expect(page).toContain(`<a href="http://localhost:${5181 + index}/">${brand}</a>`)
    expect(page).toContain(about)
    expect(page).toContain(
      `<a href="http://127.0.0.1:${8787 + index}/agent/" aria-label="Agent console of ${brand}">`,
    )
  }
})

it('a brand is text, whatever is in it', () => {
  const [host] = hosts
  if (host === undefined) throw new Error('No host')
  expect(list([{ ...host, brand: 'A "B" <b>' }])).toContain('A &quot;B&quot; &lt;b>')
})
