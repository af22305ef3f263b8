import { type FakeClock, fakeClock } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import type { Looked, NoticeStore } from '../notices/NoticeStore.js'

/** What notices rely on, for any `NoticeStore`. */
export function describeNoticeStore(
  name: string,
  create: (clock: FakeClock) => Promise<NoticeStore>,
): void {
  async function rig() {
    const clock = fakeClock()
    const store = await create(clock)
    const now = clock.now()
    const watch = (id: string) => ({ id, person: { id }, sinceAt: now, endsAt: now + 60_000 })
    const look = (lookAt: number): Looked => ({
      ...{ lookAt: now + lookAt, everyMs: 10, etag: null, cursor: null, told: {} },
    })
    const due = async (after: number, most = 10) => {
      const claimed = await store.claimDue(now + after, now + after + 100, most)
      return claimed.map(({ watch: { id } }) => id)
    }
    return { clock, store, now, watch, look, due }
  }

  test(`${name} gives whose time has come, the longest waiting first, to one who asks`, async () => {
    const { store, watch, look, due } = await rig()
    await store.watch(watch('ann'), look(30))
    await store.watch(watch('bob'), look(20))
    await store.watch(watch('cat'), look(90))
    expect(await due(10)).toEqual([])
    expect(await due(50, 1)).toEqual(['bob'])
    const both = await Promise.all([due(50), due(50)])
    expect(both.flat()).toEqual(['ann'])
    const [longest, ...others] = await due(200)
    expect([longest, ...others.sort()]).toEqual(['cat', 'ann', 'bob'])
  })

  test(`${name} keeps how far one has looked, also when the person comes again`, async () => {
    const { store, now, watch, look } = await rig()
    await store.watch(watch('ann'), look(0))
    const looked = { ...look(5), etag: '"7"', cursor: '7', told: { t1: 'm1' } }
    await store.save('ann', looked)
    const again = { ...watch('ann'), sinceAt: now + 1_000, endsAt: now + 90_000 }
    await store.watch({ ...again, person: { id: 'ann', name: 'Ann' } }, look(0))
    const [claimed] = await store.claimDue(now + 5, now + 100, 1)
    expect(claimed?.looked).toEqual(looked)
    expect(claimed?.watch).toEqual({ ...again, sinceAt: now, person: { id: 'ann', name: 'Ann' } })
  })

  test(`${name} looks sooner at one, or at all`, async () => {
    const { store, now, watch, look, due } = await rig()
    await store.watch(watch('ann'), look(500))
    await store.watch(watch('bob'), look(500))
    await store.hasten('ann', now)
    await store.hasten('nobody', now)
    expect(await due(0)).toEqual(['ann'])
    await store.save('ann', look(500))
    await store.hasten(null, now)
    expect((await due(0)).sort()).toEqual(['ann', 'bob'])
  })

  test(`${name} looks once more at who was hastened during a look, and not before it is saved`, async () => {
    const { store, now, watch, look, due } = await rig()
    await store.watch(watch('ann'), look(0))
    await store.watch(watch('bob'), look(10))
    expect(await due(10)).toEqual(['ann', 'bob'])
    await store.hasten('ann', now + 20)
    await store.watch(watch('ann'), look(0))
    expect(await due(30)).toEqual([])
    await store.save('ann', look(500))
    await store.save('bob', look(500))
    expect(await due(30)).toEqual(['ann'])
    await store.save('ann', look(500))
    expect(await due(490)).toEqual([])
    expect((await due(500)).sort()).toEqual(['ann', 'bob'])
  })

  test(`${name} lets another one look where a look that was begun is never saved`, async () => {
    const { store, now, watch, look, due } = await rig()
    await store.watch(watch('ann'), look(0))
    expect(await due(0)).toEqual(['ann'])
    await store.hasten('ann', now + 20)
    expect(await due(99)).toEqual([])
    expect(await due(100)).toEqual(['ann'])
    await store.save('ann', look(500))
    // What happened before the look that was saved is in it.
    expect(await due(499)).toEqual([])
    await store.hasten('ann', now + 400)
    expect(await due(400)).toEqual(['ann'])
  })

  test(`${name} forgets a watch that is over, and saves nothing of it`, async () => {
    const { clock, store, now, watch, look, due } = await rig()
    await store.watch({ ...watch('ann'), endsAt: now + 20 }, look(0))
    clock.jump(40)
    // Redis forgets by its own clock.
    await expect.poll(() => due(40), { timeout: 2_000 }).toEqual([])
    await store.save('ann', look(0))
    expect(await due(50)).toEqual([])
  })
}
