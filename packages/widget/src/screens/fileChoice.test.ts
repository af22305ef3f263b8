import { expect, test } from 'vitest'
import { createScriptedClient } from '../testing/scriptedClient.js'
import { createFileChoice } from './fileChoice.js'

test('each attachment has the very file that it was, also beside refused ones', () => {
  const script = createScriptedClient()
  script.refuse({ field: 'attachments', code: 'file_empty', fileName: 'empty.png' })
  const files = createFileChoice(script.client, 'reply:t')
  const chosen = ['a.png', 'empty.png', 'b.png'].map((name) => new File(['x'], name))
  files.add(chosen)
  expect(files.refused.value.map(({ fileName }) => fileName)).toEqual(['empty.png'])
  const [a, , b] = chosen
  const { attachments } = script.draft('reply:t').get().draft
  expect(attachments.map(({ id }) => files.atHand.get(id))).toEqual([a, b])
  expect(files.atHand.size).toBe(2)
  files.forgetRefused()
  expect(files.refused.value).toEqual([])
})
