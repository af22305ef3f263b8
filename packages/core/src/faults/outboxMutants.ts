import { createBackRooms } from '../backRooms.js'
import type { OutboxBox, OutboxRow } from '../model/outboxBox.js'
import type { Backend, WriteCall } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import type { Storage } from '../ports/Storage.js'

/** The rooms with one thing broken on purpose: what the model must find (reliability.md, 10). */
export const outboxMutants: Readonly<Record<string, typeof createBackRooms>> = {
  'drops the row on a lost response': (deps) =>
    createBackRooms({ ...deps, storage: droppingLostOnes(deps.storage) }),
  'makes a new key per try': (deps) =>
    createBackRooms({ ...deps, epoch: () => withNewKeys(deps.epoch(), deps.createId) }),
  'skips the epoch check': (deps) =>
    createBackRooms({ ...deps, epoch: () => withoutEnd(deps.epoch()) }),
}

/** «No answer» is taken for «it is there»: the row goes. */
function droppingLostOnes(storage: Storage): Storage {
  const isLost = (row: OutboxRow) => row.status === 'waiting' && row.error?.code === 'unavailable'
  return {
    ...storage,
    update: <T>(key: string, change: (value: T | undefined) => T | undefined) =>
      storage.update<T>(key, (value) => {
        const next = change(value)
        if (!key.startsWith('outbox/') || !next) return next
        const box = next as unknown as OutboxBox
        return { ...box, rows: box.rows.filter((row) => !isLost(row)) } as unknown as T
      }),
  }
}

function withNewKeys(epoch: Epoch, createId: () => string): Epoch {
  const anew = (call: WriteCall): WriteCall => ({ ...call, idempotencyKey: createId() })
  const remade = (backend: Backend): Backend => ({
    ...backend,
    createTicket: (input, call) => backend.createTicket(input, anew(call)),
    reply: (id, input, call) => backend.reply(id, input, anew(call)),
  })
  return { ...epoch, run: (call, own) => epoch.run((b, signal) => call(remade(b), signal), own) }
}

/** The person is gone, and nobody looks: late answers are taken as if nothing had happened. */
function withoutEnd(epoch: Epoch): Epoch {
  const { signal } = new AbortController()
  return {
    scope: epoch.scope,
    signal,
    isCurrent: () => true,
    run: (call, own) =>
      new Promise((resolve, reject) => {
        const late = epoch.run((backend) => {
          const answer = call(backend, own ?? signal)
          answer.then(resolve, reject)
          return answer
        }, own)
        late.catch((error: { readonly code?: string }) => {
          if (error.code !== 'destroyed' || !epoch.isCurrent()) setTimeout(() => reject(error), 0)
        })
      }),
  }
}
