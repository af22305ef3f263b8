import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deskConfigProblems } from '../config/index.js'
import { emptyDraft } from '../model/draft.js'
import { draftProblems } from '../model/form.js'
import { formState } from '../model/formState.js'
import { readDesk } from './readDesk.js'

const NOBODY = { user: null }

/** Right in all its keys, with things of any kind in them. */
const garbage = fc.letrec((tie) => ({
  thing: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, 0, -1, '', 'open', 'text', 'user.plan'),
    fc.array(tie('thing'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'id',
        'label',
        'name',
        'form',
        'fields',
        'kind',
        'when',
        'all',
        'any',
        'fact',
        'is',
        'categories',
        'types',
        'scope',
        'options',
        'gates',
        'list',
        'groups',
        'statuses',
        'support',
        'hours',
        'limits',
        'rating',
        'guides',
      ),
      tie('thing'),
      { maxKeys: 6 },
    ),
  ),
}))

it('whatever a server sends is a desk that a form can be shown of', () => {
  fc.assert(
    fc.property(garbage.thing, fc.string(), (thing, categoryId) => {
      const desk = readDesk(thing)
      const draft = { ...emptyDraft('new', 'id', 0), subject: 'S', body: 'B', categoryId }
      expect(formState(desk, draft, NOBODY).fields.every(({ id }) => typeof id === 'string')).toBe(
        true,
      )
      draftProblems(draft, desk, NOBODY)
      // What was read is read the same again.
      expect(readDesk(JSON.parse(JSON.stringify(desk)))).toEqual(desk)
    }),
    { numRuns: 500, seed: 20_261_122 },
  )
})

it('garbage is as if missing, and hides nothing beside it', () => {
  const desk = readDesk({
    name: 7,
    form: {
      subject: 'sometimes',
      categories: [
        null,
        { label: 'No id' },
        { id: 'bug', label: 'Bug', types: 'none', scope: [3] },
      ],
      fields: [{ id: 'f', kind: 'colour', required: 'yes', min: {}, prefill: 'user.shoe' }],
      asksFor: { steps: 'yes' },
    },
    gates: [{ id: 'g', when: 'always', reason: 5 }],
    actions: { open: ['reply', 'fly'], solved: [], closed: 'none' },
    list: { groups: 'all', columns: ['number', 'mood'] },
    limits: { files: '10', fileBytes: 5 },
    rating: 'five',
    escalation: { kind: 'shout' },
    guests: 1,
    unknown: true,
  })
  expect(desk.name).toBe('')
  expect(desk.form).toMatchObject({ subject: 'required', asksFor: { steps: false } })
  expect(desk.form.categories).toEqual([{ id: 'bug', label: 'Bug', types: [], scope: [] }])
  expect(desk.form.fields).toEqual([
    { id: 'f', label: '', kind: 'text', required: false, options: [], readOnly: false },
  ])
  expect(desk.actions).toEqual({ open: ['reply'], solved: [] })
  expect(desk.list.groups.map(({ id }) => id)).toEqual(['open', 'closed'])
  expect(desk.list.columns).toEqual(['number'])
  expect(desk.limits).toMatchObject({ files: 10, fileBytes: 5 })
  expect(desk.rating).toEqual({ comment: true })
  expect(desk.escalation).toEqual({ kind: 'remind', againAfterMinutes: 1440 })
  expect(desk.guests).toBe('off')
  expect(desk).not.toHaveProperty('unknown')
})

it('a gate whose condition cannot be read closes nothing', () => {
  const desk = readDesk({ name: 'Desk', gates: [{ id: 'g', reason: 'No', when: 7 }] })
  const draft = { ...emptyDraft('new', 'id', 0), subject: 'S', body: 'B' }
  expect(draftProblems(draft, desk, NOBODY)).toEqual([])
})

it('none is none where a desk may be without', () => {
  const none = { rating: null, escalation: null, manager: null, access: null, articles: null }
  expect(readDesk({ name: 'Desk', ...none })).toMatchObject(none)
})

it('nothing that the strict schema allows is lost on the way to the browser', () => {
  const text = { en: 'Words', ru: 'Слова' }
  const link = { label: text, url: 'https://example.com' }
  const when = { fact: 'user.plan', is: ['pro'] }
  const named = { id: 'a', label: text, explanation: text }
  const statuses = ['open', 'in_progress', 'waiting_on_customer', 'solved', 'closed', 'declined']
  const byStatus = (value: unknown) => Object.fromEntries(statuses.map((one) => [one, value]))
  const whole = {
    name: text,
    greeting: text,
    form: {
      subject: 'optional',
      subjectLabel: text,
      bodyLabel: text,
      bodyHint: text,
      categories: [
        {
          ...named,
          examples: text,
          types: [named],
          scope: [{ level: 'limited', text, link, when }],
          when,
        },
      ],
      priorities: [named],
      defaultPriority: 'a',
      projects: [{ id: 'p', name: 'P' }],
      projectLabel: text,
      noProjectLabel: text,
      fields: [
        {
          id: 'm',
          label: text,
          hint: text,
          placeholder: text,
          kind: 'text',
          required: true,
          options: [],
          maxCharacters: 9,
          when,
          prefill: 'page.title',
          readOnly: true,
        },
        {
          id: 'n',
          label: text,
          kind: 'date',
          required: false,
          readOnly: false,
          options: [],
          min: '2026-01-01',
          max: '2026-12-31',
        },
        {
          id: 's',
          label: text,
          kind: 'select',
          required: false,
          readOnly: false,
          options: [{ id: 'x', label: text }],
        },
      ],
      guides: [{ id: 'g', label: text, parts: [{ id: 'p', label: text, hint: text }], when }],
      advice: [text],
      asksFor: { steps: true, address: true, screenshot: true },
      delayReasons: [text],
    },
    gates: [{ id: 'g', when, reason: text, link }],
    statuses: byStatus({ label: text, explanation: text }),
    actions: byStatus(['write_note']),
    list: {
      groups: [
        { id: 'all', label: text, statuses, sections: [{ id: 'x', label: text, statuses }] },
      ],
      filters: ['status', 'category', 'type', 'period', 'project'],
      views: ['organization'],
      columns: ['preview'],
      sort: 'number',
    },
    channels: [
      {
        id: 'c',
        kind: 'phone',
        label: text,
        address: '+49 30 000',
        purpose: text,
        counts: false,
        when,
      },
    ],
    support: {
      hours: { zone: 'Europe/Berlin', weekly: 'always', plans: { pro: { zone: 'Asia/Tokyo' } } },
      promises: [{ plan: 'pro', priority: 'a', workingMinutes: 60 }],
      promise: text,
      confidentiality: text,
      receipt: text,
      guestReceipt: text,
    },
    limits: { fileBytes: 1, ticketBytes: 2, files: 3, bodyCharacters: 4, subjectCharacters: 5 },
    guests: 'verify',
    accounts: true,
    rating: { comment: false },
    afterSending: 'sent',
    escalation: { kind: 'linked_ticket', againAfterMinutes: 9 },
    manager: { label: text, explanation: text },
    access: { explanation: text, when },
    categoryChange: byStatus('request'),
    notes: false,
    sources: [{ id: 'back-office', label: text }],
    articles: { feedback: false, public: true, url: 'https://example.com' },
    texts: {
      ru: { 'newTicket.send': 'Отправить', 'home.unread': { few: '{0} ответа', other: '{0}' } },
    },
  }
  expect(deskConfigProblems(whole)).toEqual([])
  expect(readDesk(whole)).toEqual(whole)
})
