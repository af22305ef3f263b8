import { expect, it } from 'vitest'
import { refusal } from '../testing/flakyBackend.js'
import { withTicket } from '../testing/ticketRig.js'
import type { AskAnswer } from '../wire/index.js'

/** A ticket in which staff ask for two files. */
async function withAsks() {
  const { rig, tab, ticket } = await withTicket()
  const asked = rig.world.agent.reply(ticket.id, {
    body: 'Please',
    asks: [
      { kind: 'file', label: 'A picture' },
      { kind: 'file', label: 'A log' },
    ],
  })
  await rig.clock.advance(8_000)
  const [picture, log] = ('asks' in asked ? asked.asks : []).map(({ id }) => ({
    messageId: asked.id,
    askId: id,
  }))
  if (!picture || !log) throw new Error('Nothing was asked for')
  const sent = () =>
    rig.flaky.calls
      .filter(({ verb }) => verb === 'answerAsk')
      .map(({ given }) => ({
        key: (given[2] as { idempotencyKey: string }).idempotencyKey,
        uploadIds: (given[1] as AskAnswer).uploadIds,
      }))
  return { rig, tab, ticket, picture, log, sent }
}

const fileOf = (name: string) => new File(['bytes'], name, { type: 'text/plain' })

it('X2 an answer with files that got lost is the same answer when it is given again', async () => {
  const { rig, tab, ticket, picture, log, sent } = await withAsks()
  const file = fileOf('picture.png')
  const give = () => rig.result(tab.tickets.answerAsk(ticket.id, { ...picture, files: [file] }))
  rig.flaky.fail('answerAsk', 'lost')
  await expect(give()).rejects.toMatchObject({ code: 'unavailable' })
  // Another ask of the same ticket is answered meanwhile.
  await rig.result(tab.tickets.answerAsk(ticket.id, { ...log, files: [fileOf('a.log')] }))
  expect(await give()).toMatchObject({ attachments: [{ name: 'picture.png' }] })
  const [first, , again] = sent()
  expect(again).toEqual(first)
  expect([rig.flaky.count('upload'), rig.flaky.count('discardUpload')]).toEqual([2, 0])
  const names = rig.world.agent
    .messages(ticket.id)
    .flatMap((each) => ('attachments' in each ? each.attachments.map(({ name }) => name) : []))
  expect(names.sort()).toEqual(['a.log', 'picture.png'])
  expect(tab.uploads.states.get()).toEqual({})
  expect(await rig.storage.keys('bytes/')).toEqual([])
})

it('an answer with other files or words is another answer, and leaves nothing of the first', async () => {
  const { rig, tab, ticket, picture, sent } = await withAsks()
  const file = fileOf('first.png')
  const give = (files: File[], text?: string) =>
    rig.result(tab.tickets.answerAsk(ticket.id, { ...picture, files, ...(text && { text }) }))
  for (const more of ['', 'Here', 'Here it is']) {
    rig.flaky.fail('answerAsk', 'dropped')
    await expect(give([file], more)).rejects.toMatchObject({ code: 'offline' })
  }
  expect(await give([fileOf('second.png')])).toMatchObject({
    attachments: [{ name: 'second.png' }],
  })
  expect(new Set(sent().map(({ key }) => key)).size).toBe(4)
  expect(rig.flaky.count('discardUpload')).toBe(3)
  expect(await rig.storage.keys('bytes/')).toEqual([])
})

it('files that the server has forgotten are uploaded anew with the answer', async () => {
  const { rig, tab, ticket, picture, sent } = await withAsks()
  const file = fileOf('picture.png')
  const give = () => rig.result(tab.tickets.answerAsk(ticket.id, { ...picture, files: [file] }))
  rig.flaky.fail('answerAsk', refusal('upload_expired', { status: 410 }))
  await expect(give()).rejects.toMatchObject({ code: 'upload_expired' })
  await give()
  expect(rig.flaky.count('upload')).toBe(2)
  expect(sent()).toHaveLength(2)
})

it('what somebody else answered before says nothing of who comes after', async () => {
  const { rig, tab, ticket, picture } = await withAsks()
  const file = fileOf('picture.png')
  const give = () => rig.result(tab.tickets.answerAsk(ticket.id, { ...picture, files: [file] }))
  rig.flaky.fail('answerAsk', 'dropped')
  await expect(give()).rejects.toThrow()
  tab.identify({ id: 'noor' })
  tab.identify({ id: 'maya', name: 'Maya' })
  expect(await give()).toMatchObject({ attachments: [{ name: 'picture.png' }] })
  expect(rig.flaky.count('upload')).toBe(2)
})

it('C13 files of a draft travel as they are chosen, survive a reload and answer once X1', async () => {
  const { rig, tab, ticket, picture, sent } = await withAsks()
  const key = `reply:${ticket.id}?ask=${picture.askId}` as const
  const filesOf = (client: typeof tab) => client.drafts.open(key).get().draft.attachments
  tab.drafts.attach(key, [fileOf('picture.png')])
  await rig.until(() => typeof filesOf(tab)[0]?.uploadId === 'string')
  tab.crash()

  const later = rig.open()
  later.drafts.open(key).subscribe(() => {})
  await rig.until(() => filesOf(later).length === 1)
  rig.flaky.fail('answerAsk', 'lost')
  const give = () => rig.result(later.tickets.answerAsk(ticket.id, { ...picture, draft: key }))
  await expect(give()).rejects.toMatchObject({ code: 'unavailable' })
  expect(filesOf(later).map(({ name }) => name)).toEqual(['picture.png'])
  expect(await give()).toMatchObject({ attachments: [{ name: 'picture.png' }] })
  const [first, again] = sent()
  expect(again).toEqual(first)
  expect(filesOf(later)).toEqual([])
  expect(later.uploads.states.get()).toEqual({})
  expect([rig.flaky.count('upload'), rig.flaky.count('discardUpload')]).toEqual([1, 0])
})

it('what a draft holds for an answer stays there when the answer is refused or taken back', async () => {
  const { rig, tab, ticket, picture } = await withAsks()
  const key = `reply:${ticket.id}?ask=${picture.askId}` as const
  const files = () => tab.drafts.open(key).get().draft.attachments
  tab.drafts.attach(key, [fileOf('picture.png')])
  await rig.until(() => typeof files()[0]?.uploadId === 'string')
  const checkpoint = String(files()[0]?.checkpoint)
  await rig.world.backendFor({ id: 'maya' }).discardUpload(checkpoint)
  const give = () => rig.result(tab.tickets.answerAsk(ticket.id, { ...picture, draft: key }))
  await expect(give()).rejects.toMatchObject({ code: 'upload_expired' })
  expect(files()).toMatchObject([{ name: 'picture.png', uploadId: null }])
  const stopped = new AbortController()
  stopped.abort()
  const stop = { signal: stopped.signal }
  await expect(
    tab.tickets.answerAsk(ticket.id, { ...picture, draft: key }, stop),
  ).rejects.toMatchObject({ code: 'aborted' })
  expect(await give()).toMatchObject({ attachments: [{ name: 'picture.png' }] })
})
