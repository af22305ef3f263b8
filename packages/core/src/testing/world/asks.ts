import { SupportError } from '../../errors/SupportError.js'
import type { Ask, AskAnswer, ReplyResult } from '../../wire/index.js'
import type { NewAsk } from '../world.js'
import { grant } from './access.js'
import { takeableUploads } from './checks.js'
import {
  addEntry,
  addEvent,
  findMessage,
  findTicket,
  timestamp,
  withMessage,
  words,
} from './entries.js'
import { accessOf, mayGrantAccess, requireAction } from './facts.js'
import { moveOn } from './openAsks.js'
import type { Author, TicketRecord, WorldContext } from './state.js'
import { toMessage, toTicket } from './views.js'

const CUSTOMER: Author = { role: 'customer' }

/** C13: the answer stands in the ask, and in the thread as what the person said or did. */
export function answerAsk(
  world: WorldContext,
  personId: string,
  ticketId: string,
  input: AskAnswer,
): ReplyResult {
  const ticket = findTicket(world, ticketId, personId)
  const { asks } = findMessage(ticket, input.messageId)
  const ask = asks.find(({ id }) => id === input.askId)
  if (ask === undefined) throw new SupportError('not_found', 'Nobody asked for that')
  requireAction(world, ticket, personId, 'answer_ask')
  if (ask.answer !== null) throw new SupportError('conflict', 'That was answered already')
  checkAnswer(world, ask, input)
  // Staff may have asked while the person still might.
  if (grants(world, ticket, ask, input)) requireAction(world, ticket, personId, 'grant_access')
  const fileIds = takeUploads(world, personId, ticketId, input.uploadIds)
  const { ticket: told, entry } = tell(world, ticket, ask, input, fileIds)
  const answered = asks.map((each) =>
    each.id === ask.id ? { ...each, answer: toAnswer(world, input, fileIds) } : each,
  )
  const kept = withMessage(told, input.messageId, { asks: answered })
  world.state.tickets.set(kept.id, kept)
  const moved = moveOn(world, kept)
  return {
    ticket: toTicket(world, moved, personId),
    message: toMessage(world, moved, entry, personId),
  }
}

/** What an agent asks for, as it stands in the message. */
export function toAsks(
  world: WorldContext,
  ticket: TicketRecord,
  asks: readonly NewAsk[],
): readonly Ask[] {
  return asks.map(({ kind, label, options = [] }) => {
    if (label.trim() === '' || (kind === 'choice' && options.length === 0)) {
      const fields = [{ pointer: '/asks', code: 'required' }]
      throw new SupportError('invalid', 'What is asked for needs words, a choice its options', {
        fields,
      })
    }
    if (kind === 'access' && !mayGrantAccess(world, ticket)) {
      throw new SupportError('conflict', 'There is no project that this person may let staff into')
    }
    const labelled = options.map((option) => ({ id: world.createId(), label: option }))
    return { id: world.createId(), kind, label, options: labelled, answer: null }
  })
}

function checkAnswer({ desk }: WorldContext, ask: Ask, input: AskAnswer): void {
  const { text = '', optionId, uploadIds, done, granted } = input
  const missing: Readonly<Record<Ask['kind'], string | false>> = {
    text: text.trim() === '' && '/text',
    file: uploadIds.length === 0 && '/uploadIds',
    choice: !ask.options.some(({ id }) => id === optionId) && '/optionId',
    access: granted === undefined && '/granted',
    steps: done === undefined && '/done',
  }
  const pointer = missing[ask.kind]
  const fields = [
    ...(pointer ? [{ pointer, code: optionId === undefined ? 'required' : 'not_an_option' }] : []),
    ...(text.length > desk.limits.bodyCharacters ? [{ pointer: '/text', code: 'too_long' }] : []),
    ...(uploadIds.length > desk.limits.files
      ? [{ pointer: '/uploadIds', code: 'too_many_files' }]
      : []),
  ]
  if (fields.length > 0) throw new SupportError('invalid', 'That is no answer to it', { fields })
}

function takeUploads(
  world: WorldContext,
  personId: string,
  ticketId: string,
  uploadIds: readonly string[],
): readonly string[] {
  const files = takeableUploads(world, personId, uploadIds)
  for (const file of files) world.state.files.set(file.id, { ...file, ticketId })
  return files.map(({ id }) => id)
}

/** Words and files are a message; what was done or allowed is an event. */
function tell(
  world: WorldContext,
  ticket: TicketRecord,
  ask: Ask,
  input: AskAnswer,
  fileIds: readonly string[],
): ReturnType<typeof addEntry> {
  const { text = '', optionId, done, granted, submissionId } = input
  const chosen = ask.kind === 'choice' && ask.options.find(({ id }) => id === optionId)?.label
  const body = [chosen, text].filter(Boolean).join('\n\n')
  const allowed = grants(world, ticket, ask, input) ? grant(world, ticket, null) : ticket
  if (body.trim() !== '' || fileIds.length > 0) {
    const content = words({ body, fileIds, submissionId })
    return addEntry(world, allowed, { author: CUSTOMER, internal: false, content })
  }
  const to = (ask.kind === 'access' ? granted : done) ? 'yes' : 'no'
  const told = addEvent(world, allowed, CUSTOMER, { type: 'ask', to, reason: ask.label })
  const entry = told.entries.at(-1)
  if (entry === undefined) throw new Error('A line that was just added is not there')
  return { ticket: told, entry }
}

function grants(
  world: WorldContext,
  ticket: TicketRecord,
  { kind }: Ask,
  { granted }: AskAnswer,
): boolean {
  return kind === 'access' && granted === true && accessOf(world, ticket) === null
}

function toAnswer(
  world: WorldContext,
  { text, optionId, done, granted }: AskAnswer,
  attachmentIds: readonly string[],
): NonNullable<Ask['answer']> {
  const isDone = granted ?? done
  return {
    at: timestamp(world),
    ...(text === undefined ? {} : { text }),
    ...(optionId === undefined ? {} : { optionId }),
    ...(attachmentIds.length === 0 ? {} : { attachmentIds: [...attachmentIds] }),
    ...(isDone === undefined ? {} : { done: isDone }),
  }
}
