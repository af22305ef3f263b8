import type { Fault } from '../state/deskApi.js'

export type Preset = { readonly title: string; readonly text: string; readonly fault: Fault }

const preset = (
  title: string,
  text: string,
  route: string,
  fault: Omit<Fault, 'route'>,
): Preset => ({ title, text, fault: { route, ...fault } })

/** What goes wrong in real life, one click each. */
export const PRESETS: readonly Preset[] = [
  preset(
    'Lost answer',
    'The next ticket is created, but the answer never arrives. It must not appear twice.',
    'POST /v1/tickets',
    { kind: 'lost_response', times: 1 },
  ),
  preset('Server error', 'The next two tickets meet a 500.', 'POST /v1/tickets', {
    kind: 'status',
    status: 500,
    times: 2,
  }),
  preset(
    'Too many requests',
    'The next three requests meet a 429 and are asked to wait 5 seconds.',
    '*',
    { kind: 'status', status: 429, headers: { 'Retry-After': '5' }, times: 3 },
  ),
  preset(
    'Upload is cut',
    'The line breaks after 2 MB of the next file. It goes on where it stopped.',
    'PATCH /v1/uploads',
    { kind: 'cut_connection', afterBytes: 2_000_000, times: 1 },
  ),
  preset(
    'Answer is cut',
    'The next ticket is created, and the line breaks within the answer.',
    'POST /v1/tickets',
    { kind: 'cut_body', times: 1 },
  ),
  preset(
    'Session expires',
    'The next two requests find that the token has ended, as with a wrong clock.',
    '*',
    { kind: 'clock_skew', ms: 7_200_000, times: 2 },
  ),
  preset(
    'Upload expires',
    'What was uploaded is gone when the next ticket is sent.',
    'POST /v1/tickets',
    { kind: 'expired_upload', times: 1 },
  ),
  preset('Too large', 'The next upload is refused with a 413.', 'POST /v1/uploads', {
    kind: 'status',
    status: 413,
    times: 1,
  }),
  preset('Slow network', 'Every answer takes 3 seconds longer, until you clear it.', '*', {
    kind: 'delay',
    ms: 3_000,
  }),
  preset('Garbage', 'A proxy answers the next two requests with a page of its own.', '*', {
    kind: 'garbage',
    times: 2,
  }),
  preset('Server down', 'Every request meets a 503, until you clear it.', '*', {
    kind: 'status',
    status: 503,
  }),
]

export const ROUTES = [
  '*',
  'POST /v1/tickets',
  'POST /v1/tickets/*/messages',
  'POST /v1/tickets/*/close',
  'GET /v1/tickets',
  'GET /v1/tickets/*/messages',
  'GET /v1/changes',
  'GET /v1/config',
  'POST /v1/uploads',
  'PATCH /v1/uploads',
  'HEAD /v1/uploads',
] as const

/** One line for what a fault does. */
export function faultWords({ kind, status, ms, afterBytes, after, times }: Fault): string {
  const what = {
    status: `answers ${status ?? 500}`,
    delay: `waits ${(ms ?? 0) / 1_000} s`,
    lost_response: 'loses the answer',
    cut_connection: afterBytes ? `cuts after ${afterBytes} bytes` : 'cuts the line',
    cut_body: 'cuts the answer',
    garbage: 'answers garbage',
    clock_skew: `is ${Math.round((ms ?? 0) / 60_000)} min ahead`,
    expired_upload: 'forgets uploads',
  }[kind]
  const first = after ? `, after ${after}` : ''
  return `${what}${first}, ${times === undefined ? 'until cleared' : `${times} more`}`
}
