import { expect, it } from 'vitest'
import { clientRig, MAYA } from '../testing/clientRig.js'
import { someBytes } from '../testing/uploadRig.js'
import { readDraftFile } from './readDraftFile.js'

const MEBIBYTE = 1024 * 1024

/** A draft with one file of more than one piece, as a later visit finds it. */
async function laterVisit() {
  const rig = clientRig()
  const bytes = someBytes(MEBIBYTE + 7)
  const first = rig.open({ user: MAYA, ...{ keepBytes: async () => 100 * MEBIBYTE } })
  const fileOf = (client: typeof first) => client.drafts.open('new').get().draft.attachments[0]
  first.drafts.open('new').subscribe(() => {})
  first.drafts.attach('new', [new File([bytes], 'a.png', { type: 'image/png' })])
  await rig.until(() => fileOf(first)?.kept === true)
  first.destroy()
  const client = rig.open()
  client.drafts.open('new').subscribe(() => {})
  await rig.until(() => fileOf(client) !== undefined)
  const file = fileOf(client)
  if (!file) throw new Error('the draft has lost its file')
  return { rig, client, file, bytes }
}

it('the bytes of a chosen file are read on a later visit, every piece, with the type it claims', async () => {
  const { client, file, bytes } = await laterVisit()
  const blob = await readDraftFile(client, file)
  expect(blob.type).toBe('image/png')
  expect(Buffer.from(await blob.arrayBuffer()).equals(bytes)).toBe(true)
})

it('a file that this device does not have whole is refused by name', async () => {
  const { rig, client, file } = await laterVisit()
  await rig.storage.delete(await rig.storage.keys('bytes/'))
  await expect(readDraftFile(client, file)).rejects.toMatchObject({ code: 'file_unreadable' })
})

it('what was read for one person is not handed to the next', async () => {
  const { client, file } = await laterVisit()
  const reading = readDraftFile(client, file)
  client.identify({ id: 'noor', name: 'Noor' })
  await expect(reading).rejects.toMatchObject({ code: 'destroyed' })
  await expect(readDraftFile(client, file)).rejects.toMatchObject({ code: 'file_unreadable' })
})
