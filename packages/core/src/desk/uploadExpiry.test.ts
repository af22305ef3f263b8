import { expect, it } from 'vitest'
import { clientRig } from '../testing/clientRig.js'

it('X2 files that the server let go of while a person was away are brought there anew', async () => {
  const rig = clientRig()
  const client = rig.open()
  client.drafts.open('new').subscribe(() => {})
  client.drafts.edit('new', { subject: 'Export', body: 'See the file.' })
  client.drafts.attach('new', [new File([new Uint8Array([1, 2, 3])], 'a.png')])
  const attachmentOf = () => client.drafts.open('new').get().draft.attachments[0]
  await rig.until(() => typeof attachmentOf()?.uploadId === 'string')
  const first = attachmentOf()?.uploadId
  expect(first).toBeTypeOf('string')
  await rig.world.backendFor({ id: 'maya' }).discardUpload(String(attachmentOf()?.checkpoint))

  const submitted = client.submit('new')
  // Digests are real and take real time: as many turns as they need.
  for (let turn = 0; turn < 5_000 && rig.world.agent.list().length === 0; turn++) {
    await rig.clock.advance(500)
  }
  await submitted
  const [ticket] = rig.world.agent.list()
  const files = rig.world.agent
    .messages(ticket?.id ?? '')
    .flatMap((message) => (message.kind === 'message' ? message.attachments : []))
  expect(files.map(({ name, size }) => [name, size])).toEqual([['a.png', 3]])
  expect(client.outbox.submissions.get()).toEqual([])
})
