import {
  createSupportClient,
  type DeskConfigInput,
  SupportError,
  systemClock,
} from '@deskside/core'
import { createWorld, memoryBackend } from '@deskside/core/testing'
import type { HelpView } from '../src/launcher/contract.js'
import { createPanelWith } from '../src/panel/createPanelWith.js'
import {
  createScriptedClient,
  describeDesk,
  type ScriptedClient,
  ticketLike,
} from '../src/testing/scriptedClient.js'
import { threadScenes } from './threadScenes.js'

/** States of the panel to look at; not shipped. `?scene=form&theme=dark&locale=ru&inline=1` */
type Scene = { readonly view: HelpView; readonly arrange?: (script: ScriptedClient) => void }

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

const desk: Partial<DeskConfigInput> = {
  name: { en: 'Northwind support', ru: 'Поддержка Northwind' },
  greeting: {
    en: 'We answer within one working hour, 10:00 to 19:00.',
    ru: 'Отвечаем в течение рабочего часа, с 10:00 до 19:00.',
  },
  form: {
    projects: [
      { id: '4411', name: 'Autumn sale' },
      { id: '4502', name: 'Loyalty programme, northern regions' },
    ],
    categories: [
      {
        id: 'app',
        label: { en: 'Application help', ru: 'Помощь с приложением' },
        explanation: {
          en: 'How to create a campaign, set up a script or read statistics.',
          ru: 'Как создать кампанию, настроить сценарий или посмотреть статистику.',
        },
      },
      {
        id: 'errors',
        label: { en: 'System errors', ru: 'Системные ошибки' },
        explanation: {
          en: 'Something does not load, or fails while you create a campaign or upload data.',
          ru: 'Не загружается, ошибка при создании кампании или загрузке данных.',
        },
      },
      {
        id: 'documents',
        label: { en: 'Documents and finance', ru: 'Документы и финансы' },
        types: [
          {
            id: 'metrics',
            label: { en: 'Metrics tariffing request', ru: 'Тарификация по метрикам' },
          },
          { id: 'other', label: { en: 'Other', ru: 'Другое' } },
        ],
      },
    ],
    priorities: [
      {
        id: 'low',
        label: { en: 'Low', ru: 'Низкий' },
        explanation: {
          en: 'Works with small flaws, or a question.',
          ru: 'Небольшие недочёты или вопрос.',
        },
      },
      {
        id: 'medium',
        label: { en: 'Medium', ru: 'Средний' },
        explanation: { en: 'Works, but a service has errors.', ru: 'Работает, но есть ошибки.' },
      },
      {
        id: 'high',
        label: { en: 'High', ru: 'Высокий' },
        explanation: { en: 'The system is down.', ru: 'Система не работает.' },
      },
    ],
    defaultPriority: 'medium',
  },
}

const tickets = [
  ticketLike({
    id: 'a',
    number: '1048',
    status: 'waiting_on_customer',
    unreadCount: 2,
    lastActivityAt: minutesAgo(4),
    preview: 'Could you send us a screenshot of the settings page?',
  }),
  ticketLike({
    id: 'b',
    number: '1046',
    subject: 'Uploading the customer list stops at 80 % and then nothing happens for a long time',
    status: 'in_progress',
    lastActivityAt: minutesAgo(190),
    preview: 'Thank you, a specialist is looking into it.',
  }),
  ticketLike({
    id: 'c',
    number: '1031',
    subject: 'Invoice for October',
    status: 'solved',
    lastActivityAt: minutesAgo(60 * 52),
    preview: 'Here it is.',
  }),
  ticketLike({ id: 'd' }),
]

function withTickets({ stores }: ScriptedClient): void {
  stores.list.update((state) => ({ ...state, tickets, hasMore: true }))
}

function typed({ draft }: ScriptedClient): void {
  draft('new').update((state) => ({
    ...state,
    saved: 'kept',
    savedAt: Date.now(),
    draft: {
      ...state.draft,
      subject: 'Uploading the customer list stops at 80 %',
      body: 'I upload customers.csv on the Audience page.\n\nIt goes to 80 % and stays there. I expected it to finish as it did last week.',
      categoryId: 'errors',
      updatedAt: Date.now() - 3_600_000,
      attachments: [
        file('1', 'screenshot of the audience page.png', 'image/png', 5_200_000),
        file(
          '2',
          'screen-recording-2026-11-21-at-18.04.11-with-a-very-long-name.mp4',
          'video/mp4',
          26_000_000,
        ),
        file('3', 'customers.csv', 'text/csv', 812_000),
        file('4', 'log.txt', 'text/plain', 2_300),
      ],
    },
  }))
}

function file(id: string, name: string, type: string, size: number) {
  return { id, name, type, size, digest: null, kept: true, checkpoint: null, uploadId: null }
}

function uploading(script: ScriptedClient): void {
  const idle = { retryAt: null, error: null }
  script.stores.uploads.set({
    1: { attachmentId: '1', status: 'uploaded', sentBytes: 5_200_000, size: 5_200_000, ...idle },
    2: { attachmentId: '2', status: 'uploading', sentBytes: 11_300_000, size: 26_000_000, ...idle },
    3: { attachmentId: '3', status: 'paused', sentBytes: 300_000, size: 812_000, ...idle },
    4: {
      attachmentId: '4',
      status: 'failed',
      sentBytes: 0,
      size: 2_300,
      retryAt: null,
      error: { code: 'unavailable', retryable: true },
    },
  })
}

const waiting = (script: ScriptedClient) => {
  typed(script)
  const submission = {
    id: 'draft-new',
    kind: 'ticket' as const,
    ticketId: null,
    draft: script.draft('new').get().draft,
    status: 'waiting' as const,
    attempts: 1,
    retryAt: null,
    error: null,
    createdAt: Date.now(),
  }
  script.stores.connection.set({ status: 'offline', retryAt: null })
  script.stores.submissions.set([submission])
  script.answerSubmit({ status: 'waiting', submission })
}

const home: HelpView = { name: 'home' }
const form: HelpView = { name: 'new' }

const scenes: Record<string, Scene> = {
  home: { view: home, arrange: withTickets },
  empty: { view: home },
  loading: {
    view: home,
    arrange: ({ stores }) => stores.list.update((state) => ({ ...state, status: 'loading' })),
  },
  down: {
    view: home,
    arrange: ({ stores }) => {
      stores.connection.set({ status: 'unavailable', retryAt: null })
      stores.list.update((state) => ({
        ...state,
        status: 'failed',
        error: new SupportError('unavailable'),
      }))
    },
  },
  offline: {
    view: home,
    arrange: (script) => {
      withTickets(script)
      waiting(script)
    },
  },
  auth: {
    view: home,
    arrange: ({ stores }) => {
      stores.session.set({ user: null, status: 'auth_required' })
      stores.list.update((state) => ({ ...state, status: 'failed' }))
    },
  },
  form: { view: form },
  plain: {
    view: form,
    arrange: ({ stores }) =>
      stores.desk.update((state) => ({ ...state, description: describeDesk({}) })),
  },
  typed: {
    view: form,
    arrange: (script) => {
      typed(script)
      uploading(script)
      script.draft('new').update((state) => ({ ...state, restored: true }))
    },
  },
  errors: {
    view: form,
    arrange: (script) => {
      script.setProblems([
        { field: 'subject', code: 'required' },
        { field: 'body', code: 'required' },
        { field: 'categoryId', code: 'required' },
      ])
      script.refuse({
        field: 'attachments',
        code: 'file_too_large',
        limit: 31_457_280,
        fileName: 'film.mp4',
      })
    },
  },
  memory: {
    view: form,
    arrange: (script) => {
      typed(script)
      script.stores.storageMode.set('memory')
      script.draft('new').update((state) => ({ ...state, saved: 'memory' }))
    },
  },
  failed: {
    view: form,
    arrange: (script) => {
      typed(script)
      script.answerSubmit({ status: 'failed', error: { code: 'forbidden', retryable: false } })
    },
  },
  sending: {
    view: form,
    arrange: (script) => {
      typed(script)
      uploading(script)
    },
  },
  waiting: { view: form, arrange: waiting },
  sent: {
    view: form,
    arrange: (script) => {
      typed(script)
      script.stores.desk.set({
        status: 'ready',
        error: null,
        description: describeDesk({ ...desk, afterSending: 'sent' }),
      })
      script.answerSubmit({ status: 'sent', ticket: ticketLike({ id: 'a' }) })
    },
  },
  live: { view: home },
  ...threadScenes,
}

const query = new URLSearchParams(location.search)
const name = query.get('scene') ?? 'home'
const scene = scenes[name] ?? { view: home }
const theme = query.get('theme') === 'dark' ? 'dark' : 'light'
document.documentElement.classList.toggle('dark', theme === 'dark')

for (const each of Object.keys(scenes)) {
  const link = document.createElement('a')
  link.textContent = each
  const address = new URLSearchParams(query)
  address.set('scene', each)
  link.href = `?${address}`
  document.querySelector('#scenes')?.append(link)
}

const script = createScriptedClient()
script.stores.desk.set({ status: 'ready', error: null, description: describeDesk(desk) })
scene.arrange?.(script)
const inline = query.get('inline') !== null ? document.querySelector('#inline') : null

/**
 * `?scene=live`: the real client over a desk in memory; `world.agent` answers from the console.
 * `&desk=b-shop-builder` is one of examples/desks, `&plan=premium` and `&roles=owner` say for whom,
 * `&source=back-office` from where, `&view=new` what is shown.
 */
const createId = () => crypto.randomUUID()
const wholeDesks = import.meta.glob<DeskConfigInput>('../../../examples/desks/*.json', {
  import: 'default',
})
const whole = await wholeDesks[`../../../examples/desks/${query.get('desk')}.json`]?.()
const world = createWorld({
  clock: systemClock(),
  createId,
  desk: whole ?? { name: 'Help', ...desk },
})
const [plan, roles, source] = ['plan', 'roles', 'source'].map((key) => query.get(key))
const user = {
  id: 'maya',
  name: 'Maya',
  ...(plan && { plan }),
  ...(roles && { roles: roles.split(' ') }),
}
const live = () =>
  createSupportClient({
    backend: memoryBackend(world, user),
    user,
    ...(source && { source }),
    page: () => ({ url: 'https://ulun-tea.example/cart', title: 'Cart' }),
  })

const panel = createPanelWith({
  client: name === 'live' ? live() : script.client,
  ownsClient: true,
  clock: systemClock(),
  host: {
    options: {
      endpoint: 'https://support.example.com',
      theme,
      locale: query.get('locale') ?? 'en-GB',
      fallback: { email: 'help@example.com', href: 'https://example.com/contact' },
      ...(inline && { target: inline }),
    },
    emit: (event, payload) => console.info(event, JSON.stringify(payload), payload),
  },
})
const view = query.get('view')
panel.open(view === null ? scene.view : ({ name: view } as HelpView))
Object.assign(window, { panel, script, world })
