// The pages that are measured beside each other. `field` is what a person can begin with once the
// thing is open; `close` shuts it again.

export const VARIANTS = [
  { name: 'blank' },
  { name: 'floor', field: 'textarea', close: '#close' },
  {
    name: 'deskside',
    isInline: true,
    field: 'textarea',
    close: 'button[aria-label="Close"]',
    script: '<script async src="/deskside/deskside.js"></script>',
  },
  {
    // The same, with its code fetched while the page rests: nobody has pointed at anything.
    name: 'desksideIdle',
    page: 'deskside',
    isInline: true,
    isOnlySlow: true,
    field: 'textarea',
    data: 'data-preload="idle"',
    script: '<script async src="/deskside/deskside.js"></script>',
  },
  { name: 'sentry', field: 'textarea[name=message]', close: '.btn--default', isPeer: true },
  {
    name: 'uppy',
    field: '.uppy-Dashboard-browse',
    close: '.uppy-Dashboard-close',
    isPeer: true,
  },
]

/**
 * The host's own page, the same for all: its script, a heading, some words, a Help entry. Without a
 * script of its own the first one of anybody's would seem to cost the host a way to the server.
 *
 * @param inline what the host writes into its page itself, as our README has it
 */
export function pageOf({ name, data = '', script = '' }, { css, endpoint, inline }) {
  const apart = name === 'blank' ? '' : `<script type="module" src="/${name}.js"></script>`
  const own = inline ? `<script>${inline}</script>` : apart
  const style = css ? `<link rel="stylesheet" href="/${name}.css" />` : ''
  return `<!doctype html>
<html lang="en" data-endpoint="${endpoint}" ${data}>
  <head><meta charset="utf-8" /><title>Host</title><link rel="icon" href="data:," />${style}</head>
  <body>
    <nav><a id="help" href="#help">Help</a></nav>
    <main><h1>Berths</h1>${'<p>Forty berths, three of them free.</p>'.repeat(40)}</main>
    <script type="module" src="/host.js"></script>
    ${own}${script}
  </body>
</html>`
}
