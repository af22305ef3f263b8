import type { DraftPatch, SupportClient } from '@deskside/core'
import type { HelpPrefill } from '../launcher/contract.js'

const FIELDS = ['subject', 'body', 'categoryId', 'projectId'] as const

/** Fills fields of the new ticket in, visibly; never over what somebody has typed. */
export function createPrefill(client: SupportClient) {
  let filled: HelpPrefill = {}
  let waiting: HelpPrefill = {}
  let stopWaiting = () => {}

  function apply(): void {
    const values = waiting
    waiting = {}
    const { draft } = client.drafts.open('new').get()
    const patch: { -readonly [K in keyof DraftPatch]: DraftPatch[K] } = {}
    for (const field of FIELDS) {
      const value = values[field]
      const now = draft[field]
      // What was filled in before and not touched since may be filled in again.
      if (value !== undefined && (!now || now === filled[field])) patch[field] = value
    }
    filled = { ...filled, ...patch } as HelpPrefill
    if (Object.keys(patch).length > 0) client.drafts.edit('new', patch)
  }

  return {
    fill(values: HelpPrefill): void {
      stopWaiting()
      waiting = { ...waiting, ...values }
      const store = client.drafts.open('new')
      // What this device kept comes first: it may be the person's own text.
      const off = store.subscribe(({ status }) => {
        if (status !== 'ready') return
        stopWaiting()
        apply()
      })
      stopWaiting = () => {
        stopWaiting = () => {}
        off()
      }
      if (store.get().status === 'ready') {
        stopWaiting()
        apply()
      }
    },
    stop: () => stopWaiting(),
  }
}
