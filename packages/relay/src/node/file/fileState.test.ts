import { readFileSync } from 'node:fs'
import { appendFile, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '@deskside/core'
import { fakeClock } from '@deskside/core/testing'
import { afterAll, expect, test } from 'vitest'
import type { RelayState } from '../../state/RelayState.js'
import { describeAccountStore } from '../../testing/describeAccountStore.js'
import { describeBucketStore } from '../../testing/describeBucketStore.js'
import {
  describeIdempotencyStore,
  describeLastingIdempotencyStore,
} from '../../testing/describeIdempotencyStore.js'
import { describeRevocationList } from '../../testing/describeRevocationList.js'
import { describeUploadStore } from '../../testing/describeUploadStore.js'
import { fileState } from './fileState.js'
import { markOf } from './folderLock.js'

const folders: string[] = []
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-state-'))
  folders.push(folder)
  return folder
}

const states: RelayState[] = []
afterAll(async () => {
  for (const state of states) await state.close()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

/** One process more at the folder. Those before it are not closed: they died as they stood. */
async function start(folder: string, clock: Clock = fakeClock()): Promise<RelayState> {
  const state = await fileState(folder, { clock })
  states.push(state)
  return state
}

const open = async (clock: Clock) => start(await newFolder(), clock)

describeIdempotencyStore('fileState', async (clock) => (await open(clock)).idempotency)
describeLastingIdempotencyStore('fileState', async (clock) => {
  const folder = await newFolder()
  const restart = async () => (await start(folder, clock)).idempotency
  return { store: await restart(), restart }
})
describeAccountStore('fileState', async (clock) => (await open(clock)).accounts)
describeBucketStore('fileState', async (clock) => (await open(clock)).buckets)
describeRevocationList('fileState', async (clock) => (await open(clock)).revocations)
describeUploadStore('fileState', async () => (await open(fakeClock())).uploads)

const answer = { status: 201, body: '{}' }

test('fileState finds what it kept after a restart: accounts, revoked tokens, slow limits', async () => {
  const clock = fakeClock()
  const folder = await newFolder()
  const before = await start(folder, clock)
  const account = {
    ...{ email: 'ann@example.com', person: { id: 'account_1' }, passwordHash: 'hash' },
    consentAt: null,
  }
  const mails = { key: 'mails', burst: 1, everyMs: 3_600_000 }
  await before.accounts.saveAccount(account)
  await before.revocations.revoke('token-1', clock.now() + 900_000)
  await before.buckets.take([mails])
  const after = await start(folder, clock)
  expect(await after.accounts.findAccount(account.email)).toEqual(account)
  expect(await after.revocations.isRevoked('token-1')).toBe(true)
  expect(await after.buckets.take([mails])).toBe(3_600_000)
})

test('fileState tells nobody of a change before it is written', async () => {
  const folder = await newFolder()
  const { idempotency } = await start(folder)
  await idempotency.claim('first', 'payload')
  for (const key of ['one', 'two', 'three']) {
    await idempotency.claim(key, 'payload')
    // At once: nothing else gets a turn to write in between.
    expect(readFileSync(join(folder, 'state.log'), 'utf8')).toContain(`["idempotency","${key}"`)
  }
})

test('fileState leaves out a last line that was cut, and refuses a file that is not its own', async () => {
  const clock = fakeClock()
  const folder = await newFolder()
  const path = join(folder, 'state.log')
  const before = await start(folder, clock)
  await clock.advance(24 * 3_600_000)
  await before.idempotency.claim('kept', 'payload')
  await before.idempotency.keep('kept', answer)
  const whole = await readFile(path, 'utf8')
  for (const cut of ['["idempotency","half",{"pay', '["idempotency","half",{"pay\n', '\0\0\0\0']) {
    await writeFile(path, whole + cut)
    const { idempotency } = await start(folder, clock)
    expect(await idempotency.claim('kept', 'payload'), cut).toEqual({ state: 'done', answer })
    expect(await idempotency.claim('half', 'payload'), cut).toMatchObject({ state: 'new' })
  }
  await writeFile(path, `${whole}["idempotency","half",{"pay\n["x","y"]\n`)
  await expect(start(folder, clock)).rejects.toThrow(/state\.log cannot be read at line/)
  await writeFile(path, '["somebody","else"]\n')
  await expect(start(folder, clock)).rejects.toThrow(/line 1; move it away/)
  expect(await readFile(path, 'utf8')).toBe('["somebody","else"]\n')
})

test('fileState stays small however often a row changes', async () => {
  const clock = fakeClock()
  const folder = await newFolder()
  const { idempotency } = await start(folder, clock)
  for (let i = 0; i < 40; i += 1) {
    await Promise.all(
      Array.from({ length: 100 }, async (_, j) => {
        await idempotency.claim(`key-${j}`, 'payload')
        await idempotency.keep(`key-${j}`, { status: 200, body: `${i}` })
      }),
    )
    await clock.advance(25 * 3_600_000)
  }
  const { size } = await stat(join(folder, 'state.log'))
  expect(size).toBeLessThan(500_000)
  await idempotency.claim('last', 'payload')
  const { idempotency: after } = await start(folder, clock)
  expect(await after.claim('last', 'payload')).toEqual({ state: 'new', mayHaveHappened: true })
})

test('fileState says so where the disk is full, holds nothing for it, and goes on once it is not', async () => {
  const clock = fakeClock()
  const folder = await newFolder()
  const path = join(folder, 'state.log')
  const { idempotency, check } = await start(folder, clock)
  await clock.advance(24 * 3_600_000)
  await idempotency.claim('before', 'payload')
  // So many changes that the file is written anew, where there is no room.
  await symlink('/dev/full', `${path}.new`)
  const checks = async () => {
    for (let i = 0; i < 1_100; i += 1) await check()
  }
  await expect(checks()).rejects.toMatchObject({ code: 'storage_unavailable' })
  await expect(idempotency.claim('full', 'payload')).rejects.toMatchObject({
    code: 'storage_unavailable',
  })
  await rm(`${path}.new`)
  expect(await idempotency.claim('full', 'payload')).toEqual({
    state: 'new',
    mayHaveHappened: false,
  })
  const after = await start(folder, clock)
  const doubtful = { state: 'new', mayHaveHappened: true }
  expect(await after.idempotency.claim('before', 'payload')).toEqual(doubtful)
  expect(await after.idempotency.claim('full', 'payload')).toEqual(doubtful)
})

test('fileState is for one process: another one that is alive is named, a dead one is not', async () => {
  const folder = await newFolder()
  await writeFile(join(folder, 'in-use'), markOf(process.ppid))
  await expect(start(folder)).rejects.toThrow(`in use by process ${process.ppid}`)
  // The same number, given to another process since.
  await writeFile(join(folder, 'in-use'), `${process.ppid} 1 1`)
  await (await start(folder)).close()
  await expect(readFile(join(folder, 'in-use'))).rejects.toThrow('ENOENT')
  await appendFile(join(folder, 'in-use'), '999999999 1 1')
  await (await start(folder)).close()
})
