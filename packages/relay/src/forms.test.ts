import {
  type Backend,
  draftProblems,
  emptyDraft,
  type FormContext,
  type FormInput,
  formState,
  isSupportError,
  restBackend,
  SupportError,
  sentForm,
  type UploadSource,
} from '@deskside/core'
import { deskConfigProblems, readDeskConfig } from '@deskside/core/config'
import { createWorld, memoryBackend, seededIds } from '@deskside/core/testing'
import type { NewTicket } from '@deskside/core/wire'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signToken } from './identity/jwt.js'
import { createRelay, SECRET } from './testing/createRelay.js'
import { aContext, aDesk, anInput, chooser, type FormPerson } from './testing/formCases.js'

/** Desks that are generated, and drafts of each. */
const DESKS = 250
const DRAFTS = 3
const TICKET = { id: 't', number: '1', subject: 'S', status: 'open', createdAt: '', updatedAt: '' }

/** A relay before a helpdesk that takes everything and checks nothing. */
function openRelay(desk: ReturnType<typeof aDesk>) {
  const arrived: NewTicket[] = []
  const relay = createRelay({
    desk,
    wrap: (backend) => ({
      ...backend,
      createTicket: async (input) => {
        arrived.push(input)
        return TICKET as unknown as Awaited<ReturnType<Backend['createTicket']>>
      },
    }),
  })
  const backendFor = (user: FormPerson) =>
    restBackend({
      endpoint: 'https://support.example.com',
      getToken: () => signToken({ secret: SECRET, user, clock: relay.clock }),
      fetch: async (url, init) => relay.handler(new Request(url, init)),
    })
  return { relay, arrived, backendFor }
}

const text: Pick<UploadSource, 'type' | 'size' | 'read'> = {
  type: 'text/plain',
  size: 4,
  read: async (from, to) => new TextEncoder().encode('text').slice(from, to),
}

/** The same input with files that are really there. */
async function withFiles(backend: Backend, input: FormInput, run: string): Promise<FormInput> {
  const ids = new Map<unknown, string>()
  for (const { id } of input.attachments) {
    const upload = await backend.upload(
      { ...text, name: `${id}.txt` },
      { id: `upload-${run}-${id}` },
    )
    ids.set(id, upload.id)
  }
  const renamed = (value: unknown) =>
    Array.isArray(value) ? value.map((one: unknown) => ids.get(one) ?? one) : value
  return {
    ...input,
    attachments: [...ids.values()].map((id) => ({ id })),
    fields: Object.fromEntries(
      Object.entries(input.fields).map(([id, value]) => [id, renamed(value)]),
    ),
  }
}

function toNewTicket(input: FormInput, { source, page }: FormContext, key: string): NewTicket {
  const { attachments, subject, body, categoryId, typeId, priority, projectId, fields } = input
  return {
    subject,
    body,
    categoryId,
    typeId,
    priority,
    projectId,
    fields,
    uploadIds: attachments.map(({ id }) => id),
    submissionId: key,
    source: source ?? null,
    locale: null,
    followUpOf: null,
    ...(page ? { page } : {}),
  }
}

const pointerTo = (field: string) => {
  if (field === 'gate') return ''
  const id = field.startsWith('fields.') ? field.slice('fields.'.length) : null
  return id === null ? `/${field}` : `/fields/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** What came of sending it: `[]` where it was taken. */
async function verdict(backend: Backend, ticket: NewTicket): Promise<readonly string[]> {
  try {
    await backend.createTicket(ticket, { idempotencyKey: ticket.submissionId })
    return []
  } catch (error) {
    if (!isSupportError(error) || error.code !== 'invalid') throw error
    return error.fields.map(({ pointer, code }) => `${pointer} ${code}`)
  }
}

test('core, relay and world come to the same on 750 drafts of 250 generated desks, and no hidden field arrives', async () => {
  const seen = { desks: 0, accepted: 0, refused: 0, hidden: 0, codes: new Set<string>() }
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (take) => {
      const choose = chooser(take)
      seen.desks += 1
      const config = aDesk(choose)
      expect(deskConfigProblems(config)).toEqual([])
      const { arrived, backendFor, relay } = openRelay(config)
      const bare = createWorld({ clock: relay.clock, createId: seededIds(3), desk: config })
      for (let run = 0; run < DRAFTS; run++) {
        const context = aContext(choose)
        const backend = backendFor(context.user)
        const description = await backend.describe()
        if (description.notModified) throw new Error('The desk was not described')
        const { desk } = description.value
        expect(desk).toEqual(readDeskConfig(config))
        const typed = anInput(choose, desk.form.fields)
        const input = await withFiles(backend, typed, `${run}`)

        const draft = { ...emptyDraft('new', 'id', 0), ...input, attachments: [] }
        const problems = draftProblems({ ...draft, ...asAttachments(input) }, desk, context)
        const expected = problems.map(({ field, code }) => `${pointerTo(field)} ${code}`)
        const { page, ...elsewhere } = context
        const asksForPage = JSON.stringify(config).includes('"fact":"page.url"')
        const where = asksForPage ? context : elsewhere
        const sent = toNewTicket(sentForm(desk, input, context), where, `sent-${run}`)
        const byHand = toNewTicket(input, context, `hand-${run}`)
        // A file goes into one ticket.
        const tries = expected.length > 0 ? [sent, byHand] : [run % 2 === 0 ? sent : byHand]
        for (const ticket of tries) expect(await verdict(backend, ticket)).toEqual(expected)
        if (input.attachments.length === 0) {
          const world = memoryBackend(bare, context.user)
          expect(await verdict(world, sent)).toEqual(expected)
        }

        const shown = formState(desk, input, context).fields.map(({ id }) => id)
        const hidden = desk.form.fields.filter(({ id }) => !shown.includes(id))
        seen.hidden += hidden.filter(({ id }) => id in input.fields).length
        expect(arrived).toHaveLength(expected.length === 0 ? 1 : 0)
        for (const { fields, subject, uploadIds } of arrived.splice(0)) {
          const named = desk.form.fields
            .filter(({ kind }) => kind === 'file')
            .map(({ id }) => fields[id])
          for (const id of named.flatMap((ids) => ids ?? [])) expect(uploadIds).toContain(id)
          expect(hidden.filter(({ id }) => id in fields)).toEqual([])
          if (desk.form.subject === 'hidden') expect(subject).toBe('')
          expect(Object.keys(fields)).toEqual(Object.keys(sent.fields))
        }
        seen[expected.length === 0 ? 'accepted' : 'refused'] += 1
        for (const { code } of problems) seen.codes.add(code)
      }
    }),
    { numRuns: DESKS, seed: 20_261_122 },
  )
  // A generator that only ever refuses, or never hides, would prove little.
  expect(seen.desks).toBeGreaterThanOrEqual(DESKS)
  expect(seen.accepted).toBeGreaterThan(100)
  expect(seen.refused).toBeGreaterThan(100)
  expect(seen.hidden).toBeGreaterThan(300)
  expect([...seen.codes].sort()).toEqual([
    'gated',
    'malformed',
    'not_an_option',
    'out_of_range',
    'required',
    'too_long',
  ])
}, 120_000)

function asAttachments({ attachments }: FormInput) {
  const facts = { type: 'text/plain', digest: null, kept: true, checkpoint: null }
  return {
    attachments: attachments.map(({ id }) => ({
      ...facts,
      id,
      name: 'a.txt',
      size: 4,
      uploadId: id,
    })),
  }
}

const gated = {
  form: {
    fields: [
      { id: 'route_7', label: 'Route', kind: 'number', required: true },
      { id: 'secret', label: 'S', kind: 'text', when: { fact: 'user.roles', is: 'staff' } },
    ],
  },
  gates: [{ id: 'g', reason: 'No', when: { fact: 'user.plan', is: 'free' } }],
  limits: { bodyCharacters: 20, files: 1 },
} as const

test('B2 what the form would not send is a problem document with pointers, whatever stands behind the relay', async () => {
  const { relay, arrived } = openRelay({ name: 'Desk', ...gated })
  const user = { id: 'maya', plan: 'free' }
  const ask = async (body: Record<string, unknown>) =>
    relay.handler(
      new Request('https://support.example.com/v1/tickets', {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${await signToken({ secret: SECRET, user, clock: relay.clock })}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': crypto.randomUUID(),
        },
        body: JSON.stringify({ subject: 'S', body: 'B', submissionId: 's', ...body }),
      }),
    )
  const response = await ask({ fields: { route_7: 'seven', secret: 'mine' } })
  expect(response.status).toBe(422)
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({
    code: 'invalid',
    errors: [
      { pointer: '', code: 'gated' },
      { pointer: '/fields/route_7', code: 'malformed' },
    ],
  })
  expect(arrived).toEqual([])
})

test('a field for others does not arrive, also where the plan of the page says otherwise than the token', async () => {
  const { backendFor, arrived } = openRelay({ name: 'Desk', ...gated })
  const backend = backendFor({ id: 'maya', plan: 'pro', roles: ['owner'] })
  const typed = { ...emptyDraft('new', 'id', 0), subject: 'S', body: 'B' }
  const fields = { route_7: 7, secret: 'mine' }
  await backend.createTicket(toNewTicket({ ...typed, fields }, { user: null }, 'key-1'), {
    idempotencyKey: 'key-1',
  })
  expect(arrived.map((ticket) => ticket.fields)).toEqual([{ route_7: 7 }])
})

test('B2 B3 a ticket does not move into a category that is closed to the person, whatever stands behind the relay', async () => {
  const moved: unknown[] = []
  const relay = createRelay({
    desk: {
      form: {
        categories: [
          { id: 'errors', label: 'Errors' },
          { id: 'help', label: 'Help', types: [{ id: 'how', label: 'How' }] },
          { id: 'shop', label: 'Shop', when: { fact: 'user.roles', is: 'owner' } },
        ],
      },
      gates: [
        {
          id: 'social',
          reason: 'Errors only',
          when: {
            all: [
              { fact: 'user.plan', is: 'social' },
              { not: { fact: 'categoryId', is: 'errors' } },
            ],
          },
        },
      ],
    },
    wrap: (backend) => ({
      ...backend,
      setCategory: async (id, choice) => {
        moved.push(choice)
        return backend.getTicket(id)
      },
    }),
  })
  const as = async (user: FormPerson, path: string, body: unknown) => {
    const token = await signToken({ secret: SECRET, user, clock: relay.clock })
    const headers = { Authorization: `Bearer ${token}` }
    return relay.ask(null, 'POST', path, { body, headers })
  }
  const social = { id: 'maya', plan: 'social' }
  const filed = await as(social, '/v1/tickets', {
    ...{ subject: 'S', body: 'B', submissionId: 's', categoryId: 'errors' },
  })
  const { id } = (await filed.json()) as { id: string }
  const move = async (user: FormPerson, categoryId: string, typeId?: string) => {
    const response = await as(user, `/v1/tickets/${id}/category`, { categoryId, typeId })
    const { errors = [] } = (await response.json()) as { errors?: readonly unknown[] }
    return [response.status, ...errors]
  }
  const gated = { pointer: '', code: 'gated' }
  expect(await move(social, 'help', 'how')).toEqual([422, gated])
  const closed = { pointer: '/categoryId', code: 'not_an_option' }
  expect(await move(social, 'shop')).toEqual([422, closed, gated])
  const maya = { id: 'maya', plan: 'pro' }
  expect(await move(maya, 'shop')).toEqual([422, closed])
  expect(await move(maya, 'help')).toEqual([422, { pointer: '/typeId', code: 'required' }])
  expect(moved).toEqual([])
  expect(await move(maya, 'help', 'how')).toEqual([200])
  expect(await move({ ...maya, roles: ['owner'] }, 'shop')).toEqual([200])
  expect(moved).toEqual([
    { categoryId: 'help', typeId: 'how' },
    { categoryId: 'shop', typeId: null },
  ])
})

test.each([
  ['close', '/rating/comment', (text: string) => ({ rating: { score: 5, comment: text } })],
  ['rating', '/rating/comment', (text: string) => ({ rating: { score: 5, comment: text } })],
  ['escalate', '/reason', (text: string) => ({ reason: text })],
  ['asks', '/text', (text: string) => ({ messageId: 'm', askId: 'a', text, submissionId: 's' })],
  ['note', '/text', (text: string) => ({ text })],
  ['manager', '/body', (text: string) => ({ body: text })],
])(
  'what is written at /%s keeps to the limit of the desk before it reaches a helpdesk',
  async (at, pointer, body) => {
    const heard: unknown[] = []
    const hear = async (...input: readonly unknown[]) => {
      heard.push(input)
      throw new SupportError('conflict')
    }
    const relay = createRelay({
      desk: gated,
      wrap: (backend) => ({
        ...backend,
        ...{ closeTicket: hear, rateTicket: hear, escalate: hear },
        ...{ answerAsk: hear, setNote: hear, contactManager: hear },
      }),
    })
    const path = at === 'manager' ? '/v1/manager' : `/v1/tickets/t/${at}`
    const long = await relay.ask('maya', 'POST', path, { body: body('x'.repeat(21)) })
    expect(await long.json()).toMatchObject({ errors: [{ pointer, code: 'too_long' }] })
    expect(heard).toEqual([])
    const short = await relay.ask('maya', 'POST', path, { body: body('x'.repeat(20)) })
    expect(short.status).toBe(409)
    expect(heard).toHaveLength(1)
  },
)

test('a reply keeps to the limits of the desk before it reaches a helpdesk', async () => {
  const said: string[] = []
  const relay = createRelay({
    desk: gated,
    wrap: (backend) => ({
      ...backend,
      reply: async (_, { body }) => {
        said.push(body)
        return backend.reply(
          'gone',
          { body, uploadIds: [], submissionId: 's' },
          { idempotencyKey: 'k' },
        )
      },
    }),
  })
  const ask = async (body: unknown) => {
    const response = await relay.ask('maya', 'POST', '/v1/tickets/t/messages', { body })
    const { errors = [] } = (await response.json()) as { errors?: readonly unknown[] }
    return [response.status, ...errors]
  }
  const reply = { submissionId: 's', uploadIds: [] as string[] }
  expect(await ask({ ...reply, body: ' ' })).toEqual([422, { pointer: '/body', code: 'required' }])
  expect(await ask({ ...reply, body: 'x'.repeat(21) })).toEqual([
    422,
    { pointer: '/body', code: 'too_long' },
  ])
  expect(await ask({ ...reply, body: '', uploadIds: ['a', 'b'] })).toEqual([
    422,
    { pointer: '/uploadIds', code: 'too_many_files' },
  ])
  expect(said).toEqual([])
  expect(await ask({ ...reply, body: 'x'.repeat(20) })).toEqual([404])
  expect(said).toHaveLength(1)
})
