import type { Message } from '@deskside/core'
import { act, screen } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { useState } from 'preact/hooks'
import { beforeEach, expect, test } from 'vitest'
import { useAnnouncedNews } from '../screens/ticket/useNews.js'
import { renderScreen } from '../testing/renderScreen.js'
import { createScriptedClient, type ScriptedClient } from '../testing/scriptedClient.js'
import { ticketLike } from '../testing/ticketLike.js'
import { newsText } from './newsText.js'
import { Toast } from './Toast.js'

let script: ScriptedClient
beforeEach(() => {
  script = createScriptedClient()
})

const anna = { role: 'agent', name: 'Anna' } as const

test('one answer names its sender and leads to its ticket', async () => {
  const ticket = ticketLike({ id: 'a', subject: 'Invoice', assignee: anna })
  const { widget } = renderScreen(
    <Toast news={{ count: 1, ticket }} onDismiss={() => {}} />,
    script.client,
  )
  expect(screen.getByText('Anna answered: Invoice')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Read it' }))
  expect(widget.navigation.screen.value).toEqual({ name: 'ticket', ticketId: 'a' })
})

test('several are counted and lead to the list; who does not care hides them', async () => {
  let hidden = 0
  const { widget } = renderScreen(
    <Toast
      news={{ count: 3, ticket: null }}
      onDismiss={() => {
        hidden += 1
      }}
    />,
    script.client,
  )
  expect(screen.getByText('3 new answers')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Hide this message' }))
  await userEvent.click(screen.getByRole('button', { name: 'Show them' }))
  expect([hidden, widget.navigation.screen.value]).toEqual([1, { name: 'tickets' }])
})

test('without somebody on it, the desk is who answered', () => {
  const { widget } = renderScreen(<p />, script.client)
  const ticket = ticketLike({ id: 'a', subject: 'Invoice' })
  expect(newsText({ count: 1, ticket }, widget)).toBe('Help answered: Invoice')
})

test('it is not said twice: nothing in it is a live region', () => {
  const ticket = ticketLike({ id: 'a' })
  const { container } = renderScreen(
    <Toast news={{ count: 1, ticket }} onDismiss={() => {}} />,
    script.client,
  )
  expect(container.querySelectorAll('[role=alert],[role=status],[aria-live]')).toHaveLength(0)
})

const answer = (id: string): Message =>
  ({
    kind: 'message',
    id,
    author: anna,
    body: `Answer ${id}`,
    format: 'text',
    attachments: [],
    createdAt: '2026-11-20T10:00:00.000Z',
    submissionId: null,
  }) as unknown as Message

function Thread({ messages }: { readonly messages: readonly Message[] }) {
  useAnnouncedNews(messages, '')
  return null
}

test('in the open ticket one answer is one announcement with its sender, twenty are one summary T-AX3', async () => {
  let more: (messages: readonly Message[]) => void = () => {}
  const first = [answer('0')]
  function Host() {
    const [messages, set] = useState<readonly Message[]>(first)
    more = set
    return <Thread messages={messages} />
  }
  const { said } = renderScreen(<Host />, script.client)
  const one = [...first, answer('1')]
  await act(() => more(one))
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(/Anna.*Answer 1/)
  await act(() => more([...one, ...Array.from({ length: 20 }, (_, index) => answer(`m${index}`))]))
  expect(said.slice(1)).toEqual(['20 new answers'])
})
