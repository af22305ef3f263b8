import { expect, it } from 'vitest'
import { readAhead } from './readAhead.js'

const bytes = (...values: number[]) => new Uint8Array(values)
/** Lets everything that can run now run. */
const turns = async () => {
  for (let i = 0; i < 50; i++) await Promise.resolve()
}

async function* broken(count: number, heard: { read: number }): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < count; i++) {
    heard.read += 1
    yield bytes(i, i)
  }
  throw new Error('cut')
}

it('X3 what had come before a break is given on before the break is', async () => {
  const heard = { read: 0 }
  const pieces = readAhead(broken(3, heard), 100)
  expect((await pieces.next()).value).toEqual(bytes(0, 0))
  await turns()
  // The line is broken by now, and two pieces were not asked for yet.
  expect(heard.read).toBe(3)
  expect((await pieces.next()).value).toEqual(bytes(1, 1))
  expect((await pieces.next()).value).toEqual(bytes(2, 2))
  await expect(pieces.next()).rejects.toThrow('cut')
})

it('no more waits than may, and the sender goes on as soon as there is room', async () => {
  const heard = { read: 0 }
  const pieces = readAhead(broken(100, heard), 6)
  await pieces.next()
  await turns()
  const first = heard.read
  expect(first).toBeLessThanOrEqual(4)
  await pieces.next()
  await pieces.next()
  await turns()
  expect(heard.read).toBe(first + 2)
})

it('whoever stops listening lets the sender go', async () => {
  let isLetGo = false
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield bytes(1)
    } finally {
      isLetGo = true
    }
  }
  for await (const piece of readAhead(endless(), 4)) if (piece.length > 0) break
  await turns()
  expect(isLetGo).toBe(true)
})

it('what waits is a copy', async () => {
  const reused = bytes(1)
  async function* socket(): AsyncGenerator<Uint8Array> {
    for (let i = 1; i <= 3; i++) {
      reused[0] = i
      yield reused
    }
  }
  const pieces = readAhead(socket(), 100)
  const all: Uint8Array[] = []
  for await (const piece of pieces) {
    await turns()
    all.push(piece)
  }
  expect(all).toEqual([bytes(1), bytes(2), bytes(3)])
})
