import {
  createSupportClient,
  type DeskConfigInput,
  type SupportClient,
  systemClock,
} from '@deskside/core'
import { createWorld, memoryBackend } from '@deskside/core/testing'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** A client over a desk in memory, in which somebody has written twice and been answered once. */
export function previewClient(desk: DeskConfigInput, locale: string): SupportClient {
  const createId = () => crypto.randomUUID()
  const world = createWorld({ clock: systemClock(), createId, desk })
  // Nobody twice: what an earlier preview kept on this device belongs to an earlier desk.
  const user = { id: createId(), name: 'Maya Lind', email: 'maya@example.com' }
  const [answered, waiting] = locale === 'ru' ? RUSSIAN : ENGLISH
  const now = systemClock().now()
  world.agent.importTickets([
    {
      person: user,
      at: now - 2 * DAY_MS,
      subject: answered.subject,
      body: answered.body,
      isRead: true,
      events: [
        { at: now - 2 * DAY_MS + HOUR_MS, does: 'take', agent: 'Nora' },
        { at: now - DAY_MS, does: 'write', body: answered.answer, agent: 'Nora' },
        { at: now - DAY_MS, does: 'status', status: 'solved', agent: 'Nora' },
      ],
    },
    {
      person: user,
      at: now - HOUR_MS,
      subject: waiting.subject,
      body: waiting.body,
      isRead: true,
      events: [],
    },
  ])
  return createSupportClient({
    backend: memoryBackend(world, user),
    user,
    locale,
    page: () => ({ url: 'https://your-product.example/orders', title: 'Orders' }),
  })
}

const ENGLISH = [
  {
    subject: 'Invoice shows the old address',
    body: 'We moved in March. The invoice still has the old address.',
    answer: 'Thank you, Maya. It is corrected; your next invoice has the new address.',
  },
  { subject: 'Export stays empty', body: 'The file has a heading and no rows.' },
] as const

const RUSSIAN = [
  {
    subject: 'В счёте старый адрес',
    body: 'Мы переехали в марте, а в счёте всё ещё старый адрес.',
    answer: 'Спасибо, Майя. Исправили: в следующем счёте будет новый адрес.',
  },
  { subject: 'Выгрузка пустая', body: 'В файле есть заголовок и нет строк.' },
] as const
