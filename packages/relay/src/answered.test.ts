import { expect, test } from 'vitest'
import { type Answered, createHandler } from './createHandler.js'

const about = async (paths: readonly string[], more: object = {}) => {
  const heard: Answered[] = []
  const handler = createHandler({} as never, {
    authenticate: async () => null,
    onAnswer: (answer) => void heard.push(answer),
    ...more,
  })
  const requests = paths.map((path) => new Request(`https://desk.example.com${path}`))
  for (const request of requests) await handler(request)
  return { heard: heard.map(({ route, status }) => [route, status]), requests, answers: heard }
}

test('every answer is told with the pattern of its address, not with the address', async () => {
  const { heard, requests, answers } = await about([
    '/v1/tickets/4711?q=secret',
    '/v1/changes',
    '/v1/nowhere',
    '/elsewhere',
  ])
  expect(heard).toEqual([
    ['/v1/tickets/{ticketId}', 401],
    ['/v1/changes', 401],
    [null, 404],
    [null, 404],
  ])
  expect(answers.map(({ request }) => request)).toEqual(requests)
})

test('a pattern stands without what is in front of the API', async () => {
  const { heard } = await about(['/support/v1/config'], { basePath: '/support/' })
  expect(heard).toEqual([['/v1/config', 401]])
})

test('a listener that throws takes no answer away', async () => {
  const handler = createHandler({} as never, {
    authenticate: async () => null,
    onAnswer: () => {
      throw new Error('the disk of the log is full')
    },
  })
  const response = await handler(new Request('https://desk.example.com/v1/config'))
  expect(response.status).toBe(401)
})
