import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fakeClock } from '@deskside/core/testing'
import { afterEach, expect, it } from 'vitest'
import type { RelayState } from '../../state/RelayState.js'
import { describeNoticeStore } from '../../testing/describeNoticeStore.js'
import { fileState } from './fileState.js'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-notices-'))
  ends.push(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function open(folder: string, clock = fakeClock()): Promise<RelayState> {
  const state = await fileState(folder, { clock })
  ends.push(() => state.close())
  return state
}

describeNoticeStore('fileState', async (clock) => (await open(await newFolder(), clock)).notices)

it('C14 who was told of what is known after a restart', async () => {
  const folder = await newFolder()
  const clock = fakeClock()
  const now = clock.now()
  const before = await open(folder, clock)
  const first = { lookAt: now, everyMs: 10, etag: null, cursor: null, told: {} }
  const watch = { id: 'ann', person: { id: 'ann' }, sinceAt: now, endsAt: now + 60_000 }
  await before.notices.watch(watch, first)
  await before.notices.save('ann', { ...first, told: { t1: 'm1' } })
  await before.close()
  const after = await open(folder, clock)
  expect(await after.notices.claimDue(now, now + 1, 1)).toEqual([
    { watch, looked: { ...first, told: { t1: 'm1' } } },
  ])
})
