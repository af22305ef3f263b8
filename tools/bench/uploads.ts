import { createSupportClient, type SupportClient, type UploadState } from '@deskside/core'
import { deskWith, overHttp1, PERSON, tokenOf } from './desk.js'
import { median, type Row } from './row.js'
import { shapedProxy } from './shapedProxy.js'

const LINE = { bitsPerSecond: 10_000_000, roundTripMs: 100 }
const FILE_BYTES = 12_500_000
const OUTAGE_MS = 2_000
const RUNS = Number(process.env.BENCH_RUNS ?? 3)
/** The bytes over the line and one way there and back. */
const IDEAL_MS = (FILE_BYTES * 8_000) / LINE.bitsPerSecond + LINE.roundTripMs

type Trip = { readonly ms: number; readonly excessBytes: number }

/** A file over 10 Mbit/s and 100 ms, through the real client and the production handler. */
export async function uploads(): Promise<readonly Row[]> {
  const calm: Trip[] = []
  const torn: Trip[] = []
  for (let run = 0; run < RUNS; run++) {
    calm.push(await upload(0))
    torn.push(await upload(0.6))
  }
  const times = (trips: readonly Trip[], idealMs: number) =>
    median(trips.map(({ ms }) => ms / idealMs))
  const excess = (trips: readonly Trip[]) =>
    median(trips.map(({ excessBytes }) => excessBytes / 1_000))
  const name = '12.5 MB over 10 Mbit/s, 100 ms'
  return [
    { what: `${name}`, value: times(calm, IDEAL_MS), unit: '× ideal', most: 1.05 },
    { what: `${name}: carried beside the file`, value: excess(calm), unit: 'kB' },
    {
      what: `${name}, torn for 2 s at 60 %`,
      value: times(torn, IDEAL_MS + OUTAGE_MS),
      unit: '× ideal',
      most: 1.1,
    },
    { what: `${name}, torn: carried beside the file`, value: excess(torn), unit: 'kB' },
  ]
}

async function upload(tornAt: number): Promise<Trip> {
  const { handler } = await deskWith(0)
  const server = await overHttp1(handler)
  const proxy = await shapedProxy(server.port, LINE)
  let isTorn = tornAt === 0
  proxy.onUp = (bytes) => {
    if (isTorn || bytes < FILE_BYTES * tornAt) return
    isTorn = true
    proxy.tear(OUTAGE_MS)
  }
  const client = createSupportClient({
    endpoint: `http://127.0.0.1:${proxy.port}`,
    user: PERSON,
    getToken: () => tokenOf(PERSON),
  })
  const bytes = new Uint8Array(FILE_BYTES).map((_, index) => (index * 31) % 251)
  const from = performance.now()
  const problems = client.drafts.attach('new', [new File([bytes], 'video.mp4')])
  if (problems.length > 0) throw new Error(problems[0]?.code)
  await uploaded(client)
  const ms = performance.now() - from
  client.destroy()
  proxy.close()
  server.close()
  return { ms, excessBytes: proxy.upBytes() - FILE_BYTES }
}

function uploaded(client: SupportClient): Promise<void> {
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error('it does not arrive')), 60_000)
    const stop = client.uploads.states.subscribe((states) => {
      const [state] = Object.values<UploadState>(states)
      if (state?.status !== 'uploaded' && state?.status !== 'failed') return
      stop()
      clearTimeout(tooLate)
      if (state.status === 'uploaded') resolve()
      else reject(new Error(state.error?.code))
    })
  })
}
