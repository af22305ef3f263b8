import { readFile } from 'node:fs/promises'

/** The server that `npm run test:rt` has started. */
export type LiveRt = {
  readonly url: string
  readonly version: string
  readonly pid: number
  readonly tokens: Readonly<Record<string, string>>
}

export function liveRt(): LiveRt {
  const text = process.env.DESKSIDE_RT
  if (!text) throw new Error('No Request Tracker is running: `npm run test:rt` starts one.')
  return JSON.parse(text) as LiveRt
}

/** What staff see of a ticket, by RT's own API. */
export type RtTicket = {
  readonly subject: string
  readonly status: string
  readonly requestors: readonly string[]
  readonly fields: Readonly<Record<string, string>>
  /** Oldest first: what a customer may read of it, and what only staff may. */
  readonly public: readonly RtWords[]
  readonly internal: readonly RtWords[]
}

export type RtWords = {
  readonly texts: readonly string[]
  readonly files: readonly { readonly id: string; readonly name: string; readonly bytes: string }[]
}

type Items<T> = { readonly items: readonly T[] }
type Part = { readonly id: string; readonly Filename: string; readonly ContentType: string }

/** An agent at Request Tracker, by its REST 2.0 and with a token of their own. */
export class RtAgent {
  readonly #rt = liveRt()

  async version(): Promise<string> {
    return (await this.#ask<{ Version: string }>('GET', '/rt')).Version
  }

  /** The command line of its process. */
  async process(): Promise<string> {
    const line = await readFile(`/proc/${this.#rt.pid}/cmdline`, 'utf8')
    return line.replaceAll('\0', ' ').trim()
  }

  async idOf(subject: string): Promise<string> {
    const query = encodeURIComponent(`Queue = 'Support' AND Subject = '${subject}'`)
    const { items } = await this.#ask<Items<{ id: string }>>('GET', `/tickets?query=${query}`)
    if (items.length !== 1) throw new Error(`RT has ${items.length} tickets called ${subject}`)
    return String(items[0]?.id)
  }

  async reply(ticketId: string, html: string): Promise<void> {
    const json = { Content: html, ContentType: 'text/html' }
    await this.#ask('POST', `/ticket/${ticketId}/correspond`, json)
  }

  async comment(ticketId: string, text: string, file: { name: string; text: string }) {
    const form = new FormData()
    form.append('JSON', JSON.stringify({ Content: text, ContentType: 'text/plain' }))
    form.append('Attachments', new File([file.text], file.name, { type: 'text/plain' }))
    await this.#ask('POST', `/ticket/${ticketId}/comment`, form)
  }

  async read(ticketId: string): Promise<RtTicket> {
    type Row = { readonly id: string; readonly Type: string }
    const [ticket, history] = await Promise.all([
      this.#ask<{
        Subject: string
        Status: string
        Requestor: { id: string }[]
        CustomFields: { name: string; values: string[] }[]
      }>('GET', `/ticket/${ticketId}`),
      this.#ask<Items<Row>>('GET', `/ticket/${ticketId}/history?fields=Type&per_page=100`),
    ])
    const words = (types: readonly string[]) =>
      Promise.all(
        history.items.filter(({ Type }) => types.includes(Type)).map(({ id }) => this.#words(id)),
      )
    return {
      subject: ticket.Subject,
      status: ticket.Status,
      requestors: ticket.Requestor.map(({ id }) => id),
      fields: Object.fromEntries(ticket.CustomFields.map((one) => [one.name, one.values[0] ?? ''])),
      public: await words(['Create', 'Correspond']),
      internal: await words(['Comment']),
    }
  }

  async #words(transactionId: string): Promise<RtWords> {
    const path = `/transaction/${transactionId}/attachments?fields=Filename,ContentType&per_page=100`
    const { items } = await this.#ask<Items<Part>>('GET', path)
    const leaves = items.filter(({ ContentType }) => !ContentType.startsWith('multipart/'))
    const contentOf = async ({ id }: Part) => {
      const { Content } = await this.#ask<{ Content: string }>('GET', `/attachment/${id}`)
      return Buffer.from(Content, 'base64').toString('utf8')
    }
    const texts = leaves.filter(({ Filename }) => !Filename)
    const files = leaves.filter(({ Filename }) => Filename)
    return {
      texts: await Promise.all(texts.map(contentOf)),
      files: await Promise.all(
        files.map(async (part) => ({
          id: part.id,
          name: part.Filename,
          bytes: await contentOf(part),
        })),
      ),
    }
  }

  async #ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const isForm = body instanceof FormData
    const response = await fetch(`${this.#rt.url}/REST/2.0${path}`, {
      method,
      headers: {
        Authorization: `token ${this.#rt.tokens.agnes}`,
        ...(isForm || body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body: isForm ? body : body === undefined ? null : JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return JSON.parse(text) as T
  }
}
