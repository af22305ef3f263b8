import { allMessages, fileTicket, type Kit, textsOf } from './kit.js'

/** What a mail client, or somebody with bad intentions, hands to a helpdesk. */
const HOSTILE = [
  '<p>Hello <b>Alice</b>, please try <i>this</i>:</p>',
  '<ul><li>Clear the cache</li><li>Sign in again</li></ul>',
  '<p>See <a href="https://example.com/help?a=1&amp;b=2">our help</a> &amp; tell us.</p>',
  '<script>stealToken("NEVER-RUN")</script>',
  '<style>body { color: NEVER-SHOWN }</style>',
  '<img src="x" onerror="stealToken()">',
  '<a href="javascript:stealToken()">Click me</a>',
  '<iframe srcdoc="&lt;script&gt;stealToken()&lt;/script&gt;"></iframe>',
].join('\n')

export function checkMarkup({ check, expect }: Kit): void {
  check('X14: an answer in HTML comes as words, without scripts or tags', async (bench) => {
    const { replyHtml } = bench.agentDoor()
    bench.needs(replyHtml !== undefined, 'answers in HTML')
    const ticket = await fileTicket(bench, bench.alice)
    await replyHtml?.(ticket.id, HOSTILE)
    const answer = textsOf(await allMessages(bench.alice, ticket.id)).at(-1)
    expect(['text', 'markdown']).toContain(answer?.format)
    for (const words of ['Alice', 'Clear the cache', 'Sign in again', 'our help', 'Click me']) {
      expect(answer?.body).toContain(words)
    }
    expect(answer?.body).not.toMatch(/stealToken|NEVER-RUN|NEVER-SHOWN|javascript:|onerror/i)
    expect(answer?.body).not.toMatch(/<\/?(?:script|style|img|iframe|a|p|b|ul|li)\b/i)
    const { preview } = await bench.alice.getTicket(ticket.id)
    expect(preview).not.toMatch(/stealToken|NEVER-|<p>/)
  })

  check('X14: what a person writes stands as it was written, markup and all', async (bench) => {
    const body = '<script>alert(1)</script> & <b>bold</b>\n\n* not a list & 1 < 2 > 0\n  indented'
    const ticket = await fileTicket(bench, bench.alice, { body })
    const [first] = textsOf(await allMessages(bench.alice, ticket.id))
    expect(first).toMatchObject({ body, format: 'text' })
  })

  check('X14: a message keeps its id and its words however often it is read', async (bench) => {
    const ticket = await fileTicket(bench, bench.alice)
    const first = await allMessages(bench.alice, ticket.id)
    expect(await allMessages(bench.alice, ticket.id)).toEqual(first)
    for (const { createdAt } of first) {
      expect(createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
    }
  })
}
