import type { Fault } from '../state/deskApi.js'

export type Preset = { readonly title: string; readonly text: string; readonly fault: Fault }

/** What goes wrong in real life, one click each. */
export const PRESETS: readonly Preset[] = [
  {
    title: 'Lost answer',
    text: 'The next ticket is created, but the answer never arrives. It must not appear twice.',
    fault: { route: 'POST /v1/tickets', kind: 'lost_response', times: 1 },
  },
  {
    title: 'Server error',
    text: 'The next two tickets meet a 500.',
    fault: { route: 'POST /v1/tickets', kind: 'status', status: 500, times: 2 },
  },
  {
    title: 'Too many requests',
    text: 'The next three requests meet a 429 and are asked to wait 5 seconds.',
    fault: {
      route: '*',
      kind: 'status',
      status: 429,
      headers: { 'Retry-After': '5' },
      times: 3,
    },
  },
  {
    title: 'Upload is cut',
    text: 'The line breaks after 2 MB of the next file. It goes on where it stopped.',
    fault: { route: 'PATCH /v1/uploads', kind: 'cut_connection', afterBytes: 2_000_000, times: 1 },
  },
  {
    title: 'Answer is cut',
    text: 'The next ticket is created, and the line breaks within the answer.',
    fault: { route: 'POST /v1/tickets', kind: 'cut_body', times: 1 },
  },
  {
    title: 'Session expires',
    text: 'The next two requests find that the token has ended, as with a wrong clock.',
    fault: { route: '*', kind: 'clock_skew', ms: 7_200_000, times: 2 },
  },
  {
    title: 'Upload expires',
    text: 'What was uploaded is gone when the next ticket is sent.',
    fault: { route: 'POST /v1/tickets', kind: 'expired_upload', times: 1 },
  },
  {
    title: 'Too large',
    text: 'The next upload is refused with a 413.',
    fault: { route: 'POST /v1/uploads', kind: 'status', status: 413, times: 1 },
  },
  {
    title: 'Slow network',
    text: 'Every answer takes 3 seconds longer, until you clear it.',
    fault: { route: '*', kind: 'delay', ms: 3_000 },
  },
  {
    title: 'Garbage',
    text: 'A proxy answers the next two requests with a page of its own.',
    fault: { route: '*', kind: 'garbage', times: 2 },
  },
  {
    title: 'Server down',
    text: 'Every request meets a 503, until you clear it.',
    fault: { route: '*', kind: 'status', status: 503 },
  },
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
