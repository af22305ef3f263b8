import type { Hint } from '@deskside/core/hints'
import { expect, test } from 'vitest'
import { createScriptedClient } from '../../testing/scriptedClient.js'
import { ticketLike } from '../../testing/ticketLike.js'
import { goOnIn, shownHints, textFor } from './hintsModel.js'

const ticket = ticketLike({ id: 'a', subject: 'Upload stops' })

test('a subject that the ticket has already is not said twice', () => {
  expect(textFor({ subject: ' upload STOPS ', body: 'At 80 %.\n' }, ticket)).toBe('At 80 %.')
  expect(textFor({ subject: 'Upload, again', body: 'At 80 %.' }, ticket)).toBe(
    'Upload, again\n\nAt 80 %.',
  )
})

function begin(body: string) {
  const script = createScriptedClient()
  script.client.drafts.edit('new', { subject: 'Upload stops', body })
  const reply = () => script.draft('reply:a').get().draft.body
  let starts = 0
  const startOver = async () => {
    starts += 1
  }
  return {
    script,
    reply,
    starts: () => starts,
    goOn: () => goOnIn(ticket, { client: script.client, startOver }),
  }
}

test('B9 what was written goes along below what stands in the reply, and leaves the form', async () => {
  const { script, reply, goOn, starts } = begin('At 80 %.')
  script.client.drafts.edit('reply:a', { body: 'One more thing:' })
  expect(await goOn()).toBe(true)
  expect(reply()).toBe('One more thing:\n\nAt 80 %.')
  expect(starts()).toBe(1)
  await goOn()
  expect(reply()).toBe('One more thing:\n\nAt 80 %.')
})

test('B9 with files the message stays in the form as well: they cannot go along', async () => {
  const { script, reply, goOn, starts } = begin('At 80 %.')
  script.client.drafts.attach('new', [new File(['x'], 'list.csv')])
  expect(await goOn()).toBe(false)
  expect([reply(), starts()]).toEqual(['At 80 %.', 0])
})

test('B9 what this device kept of the reply is waited for, and not written over X1', async () => {
  const { script, reply, goOn } = begin('At 80 %.')
  script.draft('reply:a').update((state) => ({ ...state, status: 'loading' }))
  const gone = goOn()
  await Promise.resolve()
  expect(reply()).toBe('')
  script
    .draft('reply:a')
    .update((state) => ({ ...state, status: 'ready', draft: { ...state.draft, body: 'Kept.' } }))
  await gone
  expect(reply()).toBe('Kept.\n\nAt 80 %.')
})

test('B8 all that is missing is one hint, after the others, and no duplicate whose request is not here', () => {
  const hints: readonly Hint[] = [
    { id: 'duplicate:gone', kind: 'duplicate', ticketId: 'gone', score: 1 },
    { id: 'duplicate:a', kind: 'duplicate', ticketId: 'a', score: 0.9 },
    { id: 'several_problems', kind: 'several_problems' },
    { id: 'missing_steps', kind: 'missing_steps' },
    { id: 'missing_screenshot', kind: 'missing_screenshot' },
  ]
  const shown = shownHints(hints, [ticket])
  expect(shown.map(({ id }) => id)).toEqual(['duplicate:a', 'several_problems', 'missing'])
  expect(shown.at(-1)).toMatchObject({ missing: ['missing_steps', 'missing_screenshot'] })
  expect(shownHints(hints.slice(0, 1), [ticket])).toEqual([])
})
