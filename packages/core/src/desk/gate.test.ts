import { expect, it } from 'vitest'
import { createGate } from './gate.js'

const { signal } = new AbortController()

it('lets so many in at once and the others in the order of their coming', async () => {
  const gate = createGate(2)
  const heard: string[] = []
  const enter = async (name: string, own: AbortSignal = signal) => {
    const leave = await gate.enter(own)
    heard.push(name)
    return leave
  }
  const leaveA = await enter('a')
  await enter('b')
  const giveUp = new AbortController()
  const given = enter('c', giveUp.signal).catch(() => heard.push('c gave up'))
  const d = enter('d')
  const e = enter('e')
  giveUp.abort()
  await given
  leaveA()
  leaveA()
  const leaveD = await d
  expect(heard).toEqual(['a', 'b', 'c gave up', 'd'])
  leaveD()
  await e
  expect(heard.at(-1)).toBe('e')
})

it('does not let in who has given up before', async () => {
  const gate = createGate(1)
  await expect(gate.enter(AbortSignal.abort())).rejects.toMatchObject({ code: 'aborted' })
  await gate.enter(signal)
})
