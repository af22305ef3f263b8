import { readFile } from 'node:fs/promises'
import { accountOperations, operations } from '@deskside/core/wire'
import { expect, it } from 'vitest'
import { type Probe, probesWith } from '../testing/foreignIds.js'
import {
  type Belongings,
  createTenants,
  ID_KINDS,
  SHARED_KEY,
  type Tenants,
} from '../testing/tenants.js'

it('T-SV1 what belongs to somebody else answers like what never was, at every address', async () => {
  const tenants = await createTenants()
  const before = await everythingOf(tenants)
  const tried = new Set<string>()
  let calls = 0
  for (const visitor of tenants.belongings) {
    const missing = new Map(
      probesWith(visitor, missingIds(visitor)).map((probe) => [probe.name, probe]),
    )
    for (const victim of victimsOf(tenants, visitor)) {
      for (const probe of probesWith(visitor, victim.ids)) {
        const answers = [
          await answerTo(tenants, visitor, probe),
          await answerTo(tenants, visitor, missing.get(probe.name) as Probe),
        ]
        calls += 2
        tried.add(`${probe.method} ${probe.place}`)
        const what = `${visitor.person} at ${victim.person}: ${probe.name}`
        expect(answers[0], what).toEqual(answers[1])
        expect(answers[0]?.status, what).toBe(expectedOf(probe))
        expectNothingOf(victim, answers[0]?.text ?? '', what, visitor)
      }
    }
  }
  expect(calls).toBeGreaterThanOrEqual(500)
  expect([...tried].sort()).toEqual(await placesWithIds())
  expect(await everythingOf(tenants)).toEqual(before)
  expect(tenants.errors).toEqual([])
}, 60_000)

it('T-SV1 no list, search, number or cursor shows what belongs to somebody else', async () => {
  const tenants = await createTenants()
  for (const visitor of tenants.belongings) {
    for (const victim of victimsOf(tenants, visitor)) {
      for (const query of queriesAbout(victim, await cursorsOf(tenants, victim))) {
        const answer = await tenants.ask(visitor.person, 'GET', query)
        const what = `${visitor.person} at ${victim.person}: ${query}`
        expect([200, 422, 501], what).toContain(answer.status)
        expectNothingOf(victim, await answer.text(), what, visitor)
      }
    }
    const mine = await tenants.ask(visitor.person, 'GET', `/v1/tickets?q=${visitor.sentinel}`)
    expect((await mine.json()).items).toHaveLength(1)
  }
  expect(Object.keys(queryNames)).toEqual(queriesInTheTable())
}, 60_000)

it('T-SV1 no ETag and no idempotency key of one person answers another', async () => {
  const tenants = await createTenants()
  for (const visitor of tenants.belongings) {
    for (const victim of tenants.belongings) {
      const headers = { 'If-None-Match': victim.changesEtag }
      const asked = await tenants.ask(visitor.person, 'GET', '/v1/changes', { headers })
      expect(asked.status).toBe(visitor === victim ? 304 : 200)
      const key = { key: SHARED_KEY, body: victim.sent }
      const sent = await tenants.ask(visitor.person, 'POST', '/v1/tickets', key)
      // The submissions are alike, the keys are alike: only the owner tells them apart.
      expect(sent.headers.get('Idempotency-Replayed')).toBe('true')
      expect(await sent.text()).toBe(visitor.answered)
    }
  }
  const etags = ['/v1/changes', '/v1/config'].map(async (path) => {
    const asked = tenants.belongings.map(({ person }) => tenants.ask(person, 'GET', path))
    return (await Promise.all(asked)).map(({ headers }) => headers.get('ETag'))
  })
  for (const list of await Promise.all(etags)) expect(new Set(list).size).toBe(9)
  expect(new Set(tenants.belongings.map(({ answered }) => answered)).size).toBe(9)
}, 60_000)

/** A colleague, the namesake next door, and a stranger. */
function victimsOf({ belongings }: Tenants, visitor: Belongings): readonly Belongings[] {
  const at = belongings.indexOf(visitor)
  const tenant = Math.floor(at / 3)
  const places = [
    tenant * 3 + ((at + 1) % 3),
    (at + 3) % 9,
    ((tenant + 2) % 3) * 3 + ((at + 2) % 3),
  ]
  return places.map((place) => belongings[place] as Belongings)
}

/** Ids of the same form that nobody has. */
function missingIds({ ids }: Belongings): Belongings['ids'] {
  const other = (id: string) =>
    id.replace(/[0-9a-f]{6}/, (digits) => (digits === '0abcde' ? '1' : '0abcde'))
  const pairs = ID_KINDS.map((kind) => [
    kind,
    kind === 'article' ? 'guide-of-nobody' : other(ids[kind]),
  ])
  return Object.fromEntries(pairs) as Belongings['ids']
}

async function answerTo(tenants: Tenants, { person }: Belongings, probe: Probe) {
  const { method, path, body, headers = {} } = probe
  const raw = method === 'PATCH' ? { raw: 'bytes' } : {}
  const answer = await tenants.ask(person, method, path, { body, headers, ...raw })
  const text = await answer.text()
  const { id, number } = answer.status === 201 ? JSON.parse(text) : {}
  return {
    status: answer.status,
    headers: [...answer.headers],
    // A ticket that was filed has a name of its own.
    text: id === undefined ? text : text.replaceAll(id, 'ID').replaceAll(`"${number}"`, '"NO"'),
  }
}

/** A new ticket is filed all the same, without the reference; files are looked for first. */
function expectedOf({ name }: Probe): number {
  if (name === 'createTicket with a foreign followUpOf') return 201
  return name.includes('uploadIds') ? 410 : 404
}

function expectNothingOf(
  { sentinel, ids }: Belongings,
  text: string,
  what: string,
  visitor: Belongings,
): void {
  expect(text, what).not.toContain(sentinel)
  expect(text, what).not.toContain(`internal-`)
  const foreign = ID_KINDS.filter((kind) => ids[kind] !== visitor.ids[kind])
  for (const kind of foreign) expect(text, what).not.toContain(ids[kind])
}

/** What each person reads of what is theirs. */
async function everythingOf(tenants: Tenants) {
  const texts = tenants.belongings.flatMap(({ person, ids }) =>
    [`/v1/tickets/${ids.ticket}`, `/v1/tickets/${ids.ticket}/messages`].map(async (path) =>
      (await tenants.ask(person, 'GET', path)).text(),
    ),
  )
  const uploads = tenants.belongings.map(async ({ ids }) => tenants.uploads.find(ids.upload))
  return Promise.all([...texts, ...uploads])
}

/** Every address with an id in it or in its body, as the API reference has them. */
async function placesWithIds(): Promise<readonly string[]> {
  const text = await readFile(new URL('../../../../docs/openapi.json', import.meta.url), 'utf8')
  const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, unknown>> }
  const ofAccounts = new Set(Object.values(accountOperations).map(({ path }) => path as string))
  const named = new Set(['POST /v1/tickets', 'POST /v1/manager'])
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => method !== 'parameters' && !ofAccounts.has(path))
      .map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(all.length).toBeGreaterThanOrEqual(Object.keys(operations).length)
  return all.filter((place) => place.includes('{') || named.has(place)).sort()
}

const queryNames: Readonly<Record<string, (victim: Belongings, cursor: string) => string>> = {
  cursor: (_, cursor) => cursor,
  limit: () => '100',
  since: () => '0',
  q: ({ sentinel }) => sentinel,
  number: ({ number }) => number,
  state: () => 'all',
  status: () => 'open,in_progress,waiting_on_customer,solved,closed,declined',
  categoryId: () => 'help',
  typeId: () => 'crash',
  projectId: () => '4107',
  from: () => '2020-01-01T00:00:00Z',
  to: () => '2030-01-01T00:00:00Z',
  scope: () => 'organization',
  sort: () => 'number',
  order: () => 'asc',
}

function queriesAbout(victim: Belongings, cursors: readonly string[]): readonly string[] {
  const tickets = Object.entries(queryNames).flatMap(([name, toValue]) =>
    cursors.map((cursor) => `/v1/tickets?${name}=${encodeURIComponent(toValue(victim, cursor))}`),
  )
  const others = ['/v1/tickets', '/v1/changes', `/v1/articles?q=${victim.sentinel}`]
  const place = `/v1/tickets?q=${victim.ids.ticket}`
  return [...new Set([...tickets, ...others, place])]
}

/** Places in the victim's own lists. */
async function cursorsOf(tenants: Tenants, { person }: Belongings): Promise<readonly string[]> {
  const page = await (await tenants.ask(person, 'GET', '/v1/tickets?limit=1')).json()
  return [page.nextCursor, page.syncCursor]
}

function queriesInTheTable(): readonly string[] {
  const all = Object.values(operations).flatMap((row) => ('query' in row ? row.query : []))
  return [...new Set<string>(all)]
}
