import { expect, it } from 'vitest'
import { SupportError } from '../errors/SupportError.js'
import { clientRig, MAYA } from '../testing/clientRig.js'

const aFile = () => new File(['A row of the chart'], 'chart.txt', { type: 'text/plain' })

type Tab = ReturnType<ReturnType<typeof clientRig>['open']>

const uploadsOf = (tab: Tab) => Object.values(tab.uploads.states.get())

/** Somebody chose a file, and what can become of it by itself has become of it. */
async function attachIn(rig: ReturnType<typeof clientRig>, tab: Tab): Promise<void> {
  tab.drafts.attach('new', [aFile()])
  const isRead = () => tab.drafts.open('new').get().draft.attachments[0]?.digest
  await rig.until(() => Boolean(isRead()))
  await rig.clock.advance(50)
}

it('A2 the file of somebody who is nobody yet waits without a word, and is kept', async () => {
  const rig = clientRig()
  const tab = rig.open()
  tab.identify(null)
  await attachIn(rig, tab)
  expect(uploadsOf(tab)).toMatchObject([{ status: 'waiting', sentBytes: 0, error: null }])
  expect(tab.session.get().status).toBe('signed_out')
})

it('a file that an ended session refused says so, and goes on by itself after the sign-in', async () => {
  const rig = clientRig()
  const tab = rig.open()
  rig.flaky.fail('upload', new SupportError('auth_required', '', { status: 401 }))
  await attachIn(rig, tab)
  expect(uploadsOf(tab)).toMatchObject([{ status: 'failed', error: { code: 'auth_required' } }])
  tab.identify(MAYA)
  await rig.until(() => uploadsOf(tab)[0]?.status === 'uploaded')
  expect(uploadsOf(tab)).toMatchObject([{ status: 'uploaded', error: null }])
})
