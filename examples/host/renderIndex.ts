import { escapeText } from './page.js'
import type { ListedHost } from './startIndex.js'

/** The page that leads to every example and to its agent console. */
export function renderIndex(listed: readonly ListedHost[]): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Deskside: examples</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/index.css">
  </head>
  <body>
    <main>
      <h1>Deskside</h1>
      <p class="lead">Products that have a support desk behind their own Help. Write a message in
      one of them, answer it in its agent console, and see the answer arrive.</p>
      <ul>${listed.map(renderHost).join('')}</ul>
    </main>
  </body>
</html>
`
}

function renderHost({ host, url, supportUrl }: ListedHost): string {
  const brand = escapeText(host.brand)
  const languages = new Intl.ListFormat('en', { type: 'conjunction' }).format(
    host.languages.map(
      (code) => new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code,
    ),
  )
  return `
        <li>
          <h2><a href="${escapeText(url)}/">${brand}</a></h2>
          <p>${escapeText(host.about)}</p>
          <p class="small"><span>${escapeText(languages)}</span>
            <a href="${escapeText(supportUrl)}/agent/" aria-label="Agent console of ${brand}">Agent console</a></p>
        </li>`
}
