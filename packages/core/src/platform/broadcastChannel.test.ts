import { expect, it } from 'vitest'
import { broadcastChannel, silentChannel } from './broadcastChannel.js'

/** Channels that a test can look into. */
function fakeChannels() {
  const opened: {
    name: string
    posted: unknown[]
    isClosed: boolean
    channel: BroadcastChannel
  }[] = []
  const channel = broadcastChannel((name) => {
    const one = { name, posted: [] as unknown[], isClosed: false }
    const fake = {
      onmessage: null,
      postMessage: (message: unknown) => void one.posted.push(message),
      close() {
        one.isClosed = true
      },
    } as unknown as BroadcastChannel
    const entry = Object.assign(one, { channel: fake })
    opened.push(entry)
    return fake
  })
  return { channel, opened }
}

const say = (channel: BroadcastChannel | undefined, data: unknown) =>
  channel?.onmessage?.({ data } as MessageEvent)

it('opens a name for the moment of a post, where nobody listens', () => {
  const { channel, opened } = fakeChannels()
  channel.post('outbox', 'changed')
  expect(opened).toMatchObject([{ name: 'outbox', posted: ['changed'], isClosed: true }])
})

it('keeps a name open while somebody listens, each listener on its own', () => {
  const { channel, opened } = fakeChannels()
  const heard: unknown[] = []
  const listener = (message: unknown) => void heard.push(message)
  const stops = [channel.listen('outbox', listener), channel.listen('outbox', listener)]
  expect(opened).toHaveLength(1)
  channel.post('outbox', 'changed')
  expect(opened).toMatchObject([{ posted: ['changed'], isClosed: false }])
  say(opened[0]?.channel, 'a')
  expect(heard).toEqual(['a', 'a'])
  stops[0]?.()
  stops[0]?.()
  say(opened[0]?.channel, 'b')
  expect(heard).toEqual(['a', 'a', 'b'])
  expect(opened[0]?.isClosed).toBe(false)
  stops[1]?.()
  expect(opened[0]?.isClosed).toBe(true)
  channel.listen('outbox', listener)
  expect(opened).toHaveLength(2)
})

it('says nothing to nobody where there is one tab only', () => {
  const silent = silentChannel()
  silent.post('outbox', 'changed')
  expect(() => silent.listen('outbox', () => {})()).not.toThrow()
})
