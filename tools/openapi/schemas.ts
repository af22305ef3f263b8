import * as wire from '@deskside/core/wire'
import { type JsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { STATUS_OF } from '../../packages/relay/src/http/problem.js'
import { deskSchemas } from '../deskSchema/schemas.js'

export type Json = { [key: string]: unknown }

const PREFIX = '#/components/schemas/'

/** What gets a name in the document; the same schema elsewhere becomes a reference to it. */
const NAMED: Readonly<Record<string, GenericSchema>> = {
  AccountSession: wire.accountSessionSchema,
  AccountUser: wire.accountUserSchema,
  Article: wire.articleSchema,
  ArticleHit: wire.articleHitSchema,
  ArticlePage: wire.articlePageSchema,
  Ask: wire.askSchema,
  AskAnswer: wire.askAnswerSchema,
  Attachment: wire.attachmentSchema,
  ChangePassword: wire.changePasswordSchema,
  Changes: wire.changesSchema,
  ClaimTickets: wire.claimSchema,
  CloseTicket: wire.closeTicketSchema,
  Confirmation: wire.confirmationSchema,
  ConfirmEmail: wire.confirmSchema,
  ContactManager: wire.contactManagerSchema,
  DeskDescription: wire.deskDescriptionSchema,
  Done: wire.doneSchema,
  Empty: wire.emptySchema,
  Escalate: wire.escalateSchema,
  Escalation: wire.escalationSchema,
  EventMessage: wire.eventMessageSchema,
  JudgeSolution: wire.judgeSolutionSchema,
  MarkRead: wire.markReadSchema,
  Message: wire.messageSchema,
  MessagePage: wire.messagePageSchema,
  NewGuest: wire.guestSchema,
  NewReply: wire.newReplySchema,
  NewTicket: wire.newTicketSchema,
  Person: wire.personSchema,
  Problem: wire.problemSchema,
  RateArticle: wire.rateArticleSchema,
  RateTicket: wire.rateTicketSchema,
  Rating: wire.ratingSchema,
  RefreshSession: wire.refreshSchema,
  RememberedSession: wire.rememberedSessionSchema,
  ReplyResult: wire.replyResultSchema,
  SetAccess: wire.setAccessSchema,
  SetCategory: wire.setCategorySchema,
  SetNote: wire.setNoteSchema,
  SignIn: wire.signInSchema,
  SignOut: wire.signOutSchema,
  SignUp: wire.signUpSchema,
  SignUpAnswer: wire.signUpAnswerSchema,
  Text: wire.textSchema,
  Ticket: wire.ticketSchema,
  TextMessage: wire.textMessageSchema,
  TicketPage: wire.ticketPageSchema,
  UnreadableMessage: wire.unreadableMessageSchema,
}

/** Checks of our own, as JSON Schema says them. */
const OWN = new Map<unknown, JsonSchema>([
  [
    wire.textSchema,
    {
      anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: { type: 'string' } }],
      description: 'One text for all, or one a language (BCP 47).',
    },
  ],
  [
    wire.messageSchema,
    {
      oneOf: ['TextMessage', 'EventMessage', 'UnreadableMessage'].map((name) => ({
        $ref: PREFIX + name,
      })),
    },
  ],
  [wire.recordSchema, { type: 'object', additionalProperties: {} }],
])

export function refTo(schema: GenericSchema): Json {
  const name = Object.keys(NAMED).find((one) => NAMED[one] === schema)
  if (name === undefined) throw new Error('A schema of the routes table has no name in schemas.ts')
  return { $ref: PREFIX + name }
}

export function problemRef(): Json {
  return refTo(wire.problemSchema)
}

/** Every named schema as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
export function componentSchemas(): Json {
  const schemas = toJsonSchemaDefs(NAMED, {
    target: 'draft-2020-12',
    // What may stand on the wire, before defaults are filled in.
    typeMode: 'input',
    errorMode: 'throw',
    ignoreActions: ['transform'],
    overrideSchema: ({ valibotSchema }) => OWN.get(valibotSchema),
    overrideRef: ({ referenceId }) => PREFIX + referenceId,
  }) as Json
  // Reading is tolerant item by item, in code; what a server writes is the item itself.
  replaceItems(schemas, 'TicketPage', refTo(wire.ticketSchema))
  replaceItems(schemas, 'ArticlePage', refTo(wire.articleHitSchema))
  replaceItems(schemas, 'MessagePage', refTo(wire.messageSchema))
  replaceItems(schemas, 'TextMessage', refTo(wire.askSchema), 'asks')
  const actions = propertyOf(schemas, 'Ticket', 'actions')
  actions.items = { type: 'string', examples: [...wire.TICKET_ACTIONS] }
  actions.description = 'What this person may do now. Readers drop words that they do not know.'
  propertyOf(schemas, 'Ticket', 'status').description =
    'Readers take a word that they do not know for `open`, and show `statusLabel`.'
  propertyOf(schemas, 'Problem', 'code').description =
    'Stable; readers decide by it. Code and status: ' +
    Object.entries(STATUS_OF)
      .map(([code, status]) => `\`${code}\` ${status}`)
      .join(', ')
  propertyOf(schemas, 'DeskDescription', 'desk').$ref = `${PREFIX}DeskConfig`
  markTimes(schemas)
  return { ...schemas, ...deskSchemas(PREFIX) }
}

function propertyOf(schemas: Json, name: string, property: string): Json {
  const { properties } = schemas[name] as { properties?: Record<string, Json> }
  const found = properties?.[property]
  if (found === undefined) throw new Error(`${name}.${property} is not in the schema any more`)
  return found
}

function replaceItems(schemas: Json, name: string, items: Json, property = 'items'): void {
  const list = propertyOf(schemas, name, property)
  const { type, items: any } = list
  if (type !== 'array' || JSON.stringify(any) !== '{}') {
    throw new Error(`${name}.${property} is not the tolerant array any more`)
  }
  list.items = items
}

/** `createdAt`, `closedAt`: RFC 3339 in UTC, as `time` of the wire says in words. */
function markTimes(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, below] of Object.entries(value)) {
    if (/[a-z]At$/.test(key)) markTime(below as Json)
    markTimes(below)
  }
}

function markTime(schema: Json): void {
  if (schema.type === 'string') schema.format = 'date-time'
  for (const one of (schema.anyOf as Json[] | undefined) ?? []) markTime(one)
}
