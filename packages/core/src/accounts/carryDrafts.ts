import { type DraftKey, isDraftEmpty } from '../model/draft.js'
import { readDraftRow } from '../model/draftRow.js'
import { scopeOf } from '../model/scope.js'
import type { Storage } from '../ports/Storage.js'
import type { SupportClient, SupportUser } from '../supportClient.js'

export type CarriedFrom = Pick<SupportClient, 'drafts' | 'extend'>

/**
 * Takes what is typed and attached along to who comes next: somebody who began as nobody or as a
 * guest wrote it on this very page. What no form of this page shows stays where it is; a text that
 * the next one has already is never written over.
 *
 * @returns forgets what was left behind; to be called once the client acts for the next one
 */
export async function carryDrafts(
  client: CarriedFrom,
  desk: string,
  { before, to }: { readonly before: SupportUser | null; readonly to: SupportUser },
): Promise<() => Promise<void>> {
  const { storage, epoch } = client.extend((ground) => ground)
  const from = epoch().scope
  const scope = scopeOf(desk, to)
  const carried: string[] = []
  // A client of another desk: its places are not known.
  const isKnown = from === scopeOf(desk, before) && from !== scope
  const rows = isKnown ? await storage.keys(`draft/${from}/`) : []
  for (const row of rows) {
    const key = row.slice(`draft/${from}/`.length) as DraftKey
    if (!(await isShown(client, key))) continue
    const draft = readDraftRow(await storage.get(row), key)
    if (draft === null || draft === 'newer' || isDraftEmpty(draft)) continue
    const names = draft.attachments.map(({ id }) => `/${id}/`)
    for (const name of names) carried.push(...(await copyAll(storage, from, scope, name)))
    // What is on the server is the other one's: it travels anew.
    const attachments = draft.attachments.map((each) => ({
      ...each,
      checkpoint: null,
      uploadId: null,
    }))
    await storage.update<unknown>(`draft/${scope}/${key}`, (stored) => {
      const there = readDraftRow(stored, key)
      const isFree = there === null || (there !== 'newer' && isDraftEmpty(there))
      if (isFree) carried.push(row)
      return isFree ? { version: 1, draft: { ...draft, attachments } } : stored
    })
  }
  return async () => {
    if (carried.length > 0) await storage.delete(carried)
  }
}

/** Has a form of this page loaded it, and is the last letter on the device? */
function isShown(client: CarriedFrom, key: DraftKey): Promise<boolean> {
  const store = client.drafts.open(key)
  if (store.get().status === 'loading') return Promise.resolve(false)
  return new Promise((resolve) => {
    const look = () => {
      if (store.get().saved === 'saving') return
      stop()
      resolve(true)
    }
    const stop = store.subscribe(look)
    look()
  })
}

async function copyAll(storage: Storage, from: string, to: string, name: string) {
  const keys = await storage.keys(`bytes/${from}${name}`)
  for (const key of keys) {
    await storage.set(`bytes/${to}${key.slice(`bytes/${from}`.length)}`, await storage.get(key))
  }
  return keys
}
