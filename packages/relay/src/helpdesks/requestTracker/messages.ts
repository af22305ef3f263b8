import type { Attachment } from '@deskside/core'
import { toMarkdown } from '../toMarkdown.js'
import type { RtContext } from './context.js'
import { withoutFacts } from './facts.js'
import type { RtPart, RtText, RtTransaction } from './shapes.js'

/** What somebody wrote in one transaction. */
export type Words = {
  readonly body: string
  readonly format: 'text' | 'markdown'
  readonly attachments: readonly Attachment[]
}

/** The words and files of these transactions, all of which the person may see. */
export async function readWords(
  context: RtContext,
  transactions: readonly RtTransaction[],
  signal?: AbortSignal | undefined,
): Promise<(transaction: RtTransaction) => Words> {
  const ids = transactions.map(({ id }) => id)
  const { reader } = context
  const [texts, parts] = await Promise.all([reader.texts(ids, signal), reader.parts(ids, signal)])
  return (transaction) => {
    const { id } = transaction
    const files = parts.filter((part) => part.TransactionId === id && isFile(part))
    return { ...toBody(context, transaction, texts), attachments: files.map(toAttachment) }
  }
}

/** The words alone, for the line under a subject. */
export async function readPreviews(
  context: RtContext,
  transactions: readonly RtTransaction[],
  signal?: AbortSignal | undefined,
): Promise<(transaction: RtTransaction | undefined) => string> {
  const ids = transactions.map(({ id }) => id)
  const texts = await context.reader.texts(ids, signal)
  return (one) => (one === undefined ? '' : toBody(context, one, texts).body)
}

/** A mail says the same twice, as text and as HTML: the text is what its writer saw of it. */
function toBody(
  { options }: RtContext,
  { id, Type, Creator }: RtTransaction,
  texts: readonly RtText[],
): Omit<Words, 'attachments'> {
  const own = texts.filter(({ TransactionId }) => TransactionId === id)
  const plain = own.filter(({ ContentType }) => ContentType === 'text/plain')
  if (plain.length === 0) {
    const bodies = own.map(({ Content }) => toMarkdown(Content ?? ''))
    return { body: bodies.join('\n\n'), format: own.length > 0 ? 'markdown' : 'text' }
  }
  const body = plain.map(({ Content }) => Content ?? '').join('\n\n')
  const isOurs = Type === 'Create' && Creator.Name === options.account
  return { body: isOurs ? withoutFacts(body) : body, format: 'text' }
}

/** What has a name is a file, whatever its type; so is what is no text. */
function isFile({ Filename, ContentType, ContentLength }: RtPart): boolean {
  if (ContentType?.startsWith('multipart/') || ContentLength === 0) return false
  return Boolean(Filename) || (ContentType !== 'text/plain' && ContentType !== 'text/html')
}

function toAttachment({ id, Filename, ContentType, ContentLength }: RtPart): Attachment {
  const type = ContentType || 'application/octet-stream'
  const name = Filename || nameOf(id, type)
  return { id, name, size: ContentLength, type }
}

/** For a file that came without a name. */
export function nameOf(id: string | number, type: string): string {
  return `file-${id}.${type.split('/')[1] ?? 'bin'}`
}
