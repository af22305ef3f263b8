import { createHash } from 'node:crypto'
import { expect, it, type ProvidedContext } from 'vitest'
import type { TestProject } from 'vitest/node'
import type { TusFault, TusMethod } from './tusDouble.js'
import setup, { type TusDoubleReport } from './tusDoubleSetup.js'

type Doors = ProvidedContext['tusDouble']

/** Starts the double as a run in the browser does, and says where it listens. */
async function start() {
  let doors: Doors = { url: '', controlUrl: '' }
  const provide = (_name: string, value: Doors) => {
    doors = value
  }
  const stop = await setup({ provide } as unknown as TestProject)
  const report = async (): Promise<TusDoubleReport> => (await fetch(doors.controlUrl)).json()
  const tell = (faults: readonly (readonly [TusMethod, TusFault])[]) =>
    fetch(doors.controlUrl, { method: 'POST', body: JSON.stringify(faults) })
  const create = () =>
    fetch(doors.url, { method: 'POST', headers: { 'upload-length': '3', authorization: 'maya' } })
  const send = (path: string, bytes: string) =>
    fetch(new URL(path, doors.url), {
      method: 'PATCH',
      headers: { 'upload-offset': '0', authorization: 'maya' },
      body: bytes,
    })
  return { stop, report, tell, create, send }
}

it('a page can tell the double how to fail, once for each word, and read what it has seen', async () => {
  const { stop, report, tell, create, send } = await start()
  try {
    await tell([['POST', { kind: 'status', status: 503 }]])
    expect((await create()).status).toBe(503)
    const created = await create()
    expect(created.status).toBe(201)
    expect((await send(`/${created.headers.get('location')}`, 'abc')).status).toBe(204)
    expect(await report()).toEqual({
      requests: [
        { method: 'POST', receivedBytes: 0 },
        { method: 'POST', receivedBytes: 0 },
        { method: 'PATCH', offset: '0', receivedBytes: 3 },
      ],
      resources: [{ size: 3, sha256: createHash('sha256').update('abc').digest('hex') }],
    })
    await tell([])
    expect(await report()).toEqual({ requests: [], resources: [] })
  } finally {
    await stop()
  }
})

it('after the run neither door answers', async () => {
  const { stop, report, create } = await start()
  await stop()
  await expect(report()).rejects.toThrow()
  await expect(create()).rejects.toThrow()
})
