import { join } from 'node:path'
import { root } from '../steps.mjs'
import { fieldsOf, wordsOf } from './members.mjs'

const source = join(root, 'packages/core/src')
const errorsFile = join(source, 'errors/SupportError.ts')
const eventsFile = join(source, 'supportClient.ts')
const logFile = join(source, 'model/log.ts')
/** No entry leads the compiler there: to be read beside them. */
export const widgetFile = join(root, 'packages/widget/src/launcher/contract.ts')
const REMEDY = ' What to do: '

/** docs/errors.md, and the codes that do not say what they mean or what to do. */
export function errorsOf(view) {
  const codes = wordsOf(view, errorsFile, 'SupportErrorCode').map(({ name, doc }) => {
    const [meaning = '', remedy = ''] = doc.split(REMEDY)
    return { name, meaning, remedy }
  })
  const rows = codes.map(({ name, meaning, remedy }) => [`\`${name}\``, meaning, remedy])
  const lacking = codes.filter(({ meaning, remedy }) => !meaning || !remedy)
  const text = page(
    'Errors',
    'Everything that Deskside throws or rejects with is a `SupportError`; `isSupportError(error)` tells it ' +
      'from any other. `error.code` is one of these words, in the browser, in Node and in the `code` of ' +
      'the problem documents that the relay answers. `error.retryable` says whether the same call may ' +
      'succeed later without anybody changing anything.',
    table(['code', 'meaning', 'what to do'], rows),
  )
  return { text, undocumented: lacking.map(({ name }) => `error code: ${name}`) }
}

/** docs/events.md, and the events and log lines that do not say when. */
export function eventsOf(view) {
  const events = fieldsOf(view, eventsFile, 'SupportEvents')
  const widget = fieldsOf(view, widgetFile, 'HelpEvents')
  const lines = wordsOf(view, logFile, 'LogCode')
  const toRow = ({ name, type, doc }) => [`\`${name}\``, `\`${type}\``, doc]
  const lineRows = lines.map(({ name, doc }) => [`\`${name}\``, doc])
  const text = page(
    'Events',
    "## Of the widget\n\n`help.on(event, listener)` returns the way out, `Deskside('on', event, listener)` too. " +
      '`<deskside-help>` says them as `deskside:…`, with the payload in `detail`; in Vue they are events of the component.',
    table(['event', 'payload', 'when'], widget.map(toRow)),
    '## Of the client\n\n`client.on(event, listener)` returns the way out. Listening asks the server nothing by itself, ' +
      'but for `unread`. What is needed for showing things is in the stores; events are for what a host ' +
      'does beside them.',
    table(['event', 'payload', 'when'], events.map(toRow)),
    '## The log\n\n`onLog` of `createSupportClient` hears these lines: codes, numbers and yes or no, never a ' +
      'text, a token, an address or an id of a person.',
    table(['code', 'when, and facts'], lineRows),
  )
  const silent = [...widget, ...events, ...lines].filter(({ doc }) => !doc)
  return { text, undocumented: silent.map(({ name }) => `event or log line: ${name}`) }
}

function page(title, ...parts) {
  const written = '<!-- Written by `npm run api` from the docstrings; edit those. -->'
  return `${[`# ${title}`, written, ...parts].join('\n\n')}\n`
}

function table(head, rows) {
  const cell = (text) => text.replaceAll('|', '\\|')
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
