import { readDeskConfig } from '../config/index.js'
import { createDrafts } from '../desk/drafts.js'
import type { Draft } from '../model/draft.js'
import { idOfTwin } from '../model/draftRow.js'
import type { UploadState } from '../model/upload.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import type { Epoch } from '../ports/Epoch.js'
import type { Storage } from '../ports/Storage.js'
import { createStore } from '../store/store.js'
import { fakeClock } from './fakeClock.js'
import { fakeTabs } from './fakeTabs.js'
import { seededIds } from './seededRandom.js'

export const chosenFile = (name: string, size = 3) => ({
  ...{ name, type: 'text/plain', size },
  read: async () => new Uint8Array(size),
})

/** The drafts of one browser without a client around them; its files go nowhere. */
export function draftsRig(storage: Storage = memoryStorage({ mode: 'kept' })) {
  const desk = readDeskConfig({ name: 'Desk' })
  const clock = fakeClock()
  const createId = seededIds(1)
  const tabs = fakeTabs()
  /** Of texts that were sent: `other` where another one was, under the same id. */
  const sights = new Map<string, 'seen' | 'other'>()
  async function unsentOf(draft: Draft): Promise<Draft | null> {
    const sight = sights.get(draft.id)
    if (sight === 'seen') return null
    return sight === 'other' ? { ...draft, id: idOfTwin(draft) } : draft
  }

  function open() {
    let current = epochOf('maya')
    const states = createStore<Readonly<Record<string, UploadState>>>({})
    const heard = { added: [] as string[], restored: [] as string[], discarded: [] as string[] }
    const drafts = createDrafts({
      ...{ clock, createId, storage, channel: tabs.open().channel },
      epoch: () => current.epoch,
      unsentOf,
      desk: () => desk,
      context: () => ({ user: { id: 'maya' } }),
      keeper: {
        states,
        add: ({ name }) => heard.added.push(name),
        restore: ({ name }) => heard.restored.push(name),
        discard: (files) => heard.discarded.push(...files.map(({ name }) => name)),
      },
    })
    /** Another person in this tab. */
    function become(scope: string): void {
      current.end()
      current = epochOf(scope)
      drafts.restart()
    }
    const fail = (id: string, error: UploadState['error'], status = 'failed' as const) =>
      states.set({
        [id]: { attachmentId: id, status, sentBytes: 0, size: 3, retryAt: null, error },
      })
    const idsOf = () =>
      drafts
        .open('new')
        .get()
        .draft.attachments.map(({ id }) => id)
    const show = () => drafts.open('new').get()
    return { drafts, states, heard, become, fail, idsOf, show }
  }

  return { clock, storage, tabs, sights, open, settle: () => clock.advance(1) }
}

function epochOf(scope: string): { readonly epoch: Epoch; readonly end: () => void } {
  const ending = new AbortController()
  const epoch: Epoch = {
    scope,
    signal: ending.signal,
    isCurrent: () => !ending.signal.aborted,
    run: () => Promise.reject(new Error('drafts ask the helpdesk nothing')),
  }
  return { epoch, end: () => ending.abort() }
}
