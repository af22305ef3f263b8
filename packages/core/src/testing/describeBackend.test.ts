import { expect, it } from 'vitest'
import type { Backend } from '../ports/Backend.js'
import { agentDoorOf, conformanceDesk, conformanceTicket } from './backendKit/conformanceDesk.js'
import type { BackendTestRunner, BackendUnderTest, MakeBackend } from './backendKit/kit.js'
import { createWorld } from './createWorld.js'
import { describeBackend } from './describeBackend.js'
import { fakeClock } from './fakeClock.js'
import { memoryBackend } from './memoryBackend.js'
import { seededIds } from './seededRandom.js'

type Verdicts = {
  readonly passed: string[]
  readonly failed: string[]
  /** Why a case was not run, as the runner hears it. */
  readonly skipped: Map<string, string>
  readonly why: Map<string, string>
}

/** Runs the contract by a runner of this test's own, so that what it refuses can be looked at. */
async function judge(
  make: MakeBackend,
  isAsked: (title: string) => boolean = () => true,
): Promise<Verdicts> {
  const cases: { readonly title: string; readonly body: (context: unknown) => Promise<void> }[] = []
  const runner = {
    expect,
    describe: (_name: string, body: () => void) => body(),
    it: (title: string, body: (context: unknown) => Promise<void>) => cases.push({ title, body }),
  }
  describeBackend(runner as unknown as BackendTestRunner, 'judged', make)
  const verdicts: Verdicts = { passed: [], failed: [], skipped: new Map(), why: new Map() }
  for (const { title, body } of cases.filter((one) => isAsked(one.title))) {
    const skip = (reason: string) => {
      verdicts.skipped.set(title, reason)
      throw new Error('skipped')
    }
    const isPassed = await body({ task: { meta: {} }, skip }).then(
      () => true,
      (error: Error) => {
        verdicts.why.set(title, error.message)
        return false
      },
    )
    if (isPassed) verdicts.passed.push(title)
    else if (!verdicts.skipped.has(title)) verdicts.failed.push(title)
  }
  return verdicts
}

/** What a backend answers instead, knowing how it is done right. */
type Bend = (right: Backend) => Partial<Backend>

/** A desk in memory whose doors answer some verbs wrongly. */
function bent(bend: Bend, means: Partial<BackendUnderTest> = {}): MakeBackend {
  return () => {
    const world = createWorld({ clock: fakeClock(), createId: seededIds(1), desk: conformanceDesk })
    const doorOf = (id: string, organization: string) => {
      const right = memoryBackend(world, { id, organization: { id: organization } })
      return { ...right, ...bend(right) }
    }
    const agent = agentDoorOf(world)
    return {
      alice: doorOf('alice', 'acme'),
      bob: doorOf('bob', 'acme'),
      carol: doorOf('carol', 'globex'),
      agent: { ...agent, replyHtml: async (id, body) => void (await agent.reply(id, { body })) },
      ticket: conformanceTicket,
      ...means,
    }
  }
}

const REASONS = {
  closing: 'E6: open and closed tickets are told apart',
  search: 'A7: a ticket is found by its number and by its words',
  'checked digests': 'X3: bytes that do not fit their digest are refused',
  'cheap question for changes': 'X7: what others do does not wake a person',
}

it('what a backend says it cannot do is skipped with the reason, and nothing else of it fails', async () => {
  const { passed, failed, skipped } = await judge(() => {
    const world = createWorld({ clock: fakeClock(), createId: seededIds(1) })
    const doorOf = (id: string): Backend => {
      const backend = memoryBackend(world, { id })
      const can = Object.fromEntries(Object.keys(backend.can).map((verb) => [verb, false]))
      return {
        ...backend,
        can: can as Backend['can'],
        async describe(options) {
          const answer = await backend.describe(options)
          if (answer.notModified) return answer
          return { ...answer, value: { ...answer.value, can: can as Backend['can'] } }
        },
      }
    }
    return { alice: doorOf('alice'), bob: doorOf('bob'), carol: doorOf('carol') }
  })
  expect(failed).toEqual([])
  for (const [what, title] of Object.entries(REASONS)) {
    expect(skipped.get(title)).toMatch(new RegExp(` has no ${what}$`))
  }
  expect(skipped.get('X7: an answer of an agent is part of the delta')).toBe('no agent door')
  expect(passed).toContain('X14: a person lists the tickets of nobody else')
}, 30_000)

const NO_TICKETS = { items: [], nextCursor: null, removedIds: [], syncCursor: null }
const NO_MESSAGES = { items: [], nextCursor: null }

/** What is wrong with a backend, and cases that have to notice it. */
const faults: readonly (readonly [string, Bend, readonly string[]])[] = [
  [
    'lists no ticket',
    () => ({ listTickets: async () => NO_TICKETS }),
    [
      'X14: a person lists the tickets of nobody else',
      'X14: a ticket that moves up while somebody reads is not lost',
      'A7: the latest activity comes first',
      'C14: a ticket is found by its number exactly',
      'D5: the list is filtered by status',
      'D5: the list is filtered by question type and project',
      'D5: the list is filtered by period: from included, to left out',
      'A7: the list is sorted by creation or number, either way round',
    ],
  ],
  [
    'shows no message',
    () => ({ listMessages: async () => NO_MESSAGES }),
    [
      "X14: somebody else's ticket is as unknown as one that never was",
      "X14: the file of somebody else's ticket cannot be read",
      'X6: answers count as unread until they are marked as read',
      'D7: a solution that helped says so, and is not asked about again',
      'C13: a file that was asked for stands in the request and in the thread',
      'D9: staff may refuse it and say why',
      'X14: messages come in pages, oldest first, none twice',
      'C5: a file arrives with its name, type and every byte',
      'X3: an upload that was broken off goes on and arrives whole',
      'X6: an answer raises the number of unread ones, reading lowers it',
    ],
  ],
  [
    'says «not modified» whoever asks',
    () => ({
      getChanges: async () => ({ notModified: true }),
      describe: async () => ({ notModified: true }),
    }),
    [
      'X7: asking again is answered «not modified» until something changed',
      'X7: what others do does not wake a person',
      'X7: the desk describes itself, once',
      'D9: a category that the desk does not have is refused by name',
      'D5: the list is filtered by question type and project',
      'E8: a file over the limit is refused, and the limit is named',
    ],
  ],
  [
    'leaves the latest change out of a delta',
    (right) => ({
      async listTickets(query, call) {
        const page = await right.listTickets(query, call)
        return query.since === undefined ? page : { ...page, items: page.items.slice(1) }
      },
    }),
    [
      'X7: a delta brings what changed and nothing else',
      'X7: a delta over many pages misses nothing of the same instant',
      'X7: what changes in the instant of a delta is in the next one',
      'X7: an answer of an agent is part of the delta',
    ],
  ],
  [
    'gives up no upload that has begun',
    (right) => ({ upload: (source, { signal: _, ...call }) => right.upload(source, call) }),
    ['X3: an upload given up in its middle is aborted, and can be made again'],
  ],
  [
    'forgets the key of a reply',
    (right) => ({
      reply: (id, input) => right.reply(id, input, { idempotencyKey: crypto.randomUUID() }),
    }),
    ['X2: the same key gives the same reply, once'],
  ],
  [
    'writes what people say as markup',
    (right) => ({
      createTicket: (input, call) =>
        right.createTicket({ ...input, body: input.body.replaceAll('<', '&lt;') }, call),
    }),
    ['X14: what a person writes stands as it was written, markup and all'],
  ],
  [
    'gives messages another id each time',
    (right) => ({
      async listMessages(...given) {
        const page = await right.listMessages(...given)
        const items = page.items.map((message) => ({ ...message, id: crypto.randomUUID() }))
        return { ...page, items }
      },
    }),
    ['X14: a message keeps its id and its words however often it is read'],
  ],
  [
    'hands an answer in HTML on as it stands',
    () => ({}),
    ['X14: an answer in HTML comes as words, without scripts or tags'],
  ],
]

for (const [what, bend, titles] of faults) {
  it(`a backend that ${what} fails every case that depends on it`, async () => {
    const { failed } = await judge(bent(bend), (title) => titles.includes(title))
    expect(failed.sort()).toEqual([...titles].sort())
  }, 30_000)
}

it('a backend that takes no notice of a helpdesk that refuses fails every case of refusals', async () => {
  const titles = [
    'X14: a closing that the helpdesk took and did not do is «not_applied»',
    'X14: stars that the helpdesk took and did not keep are «not_applied»',
    'X14: a token that is refused is asked for anew',
    'X14: a token that is refused again is not asked for a second time',
    'X14: who asks too fast hears when to come back',
    'X3: an upload that expired cannot be sent along, and is made anew',
  ]
  const means: Partial<BackendUnderTest> = {
    ignoreNextWrite: () => undefined,
    tokens: { refuse: () => undefined, asked: () => [] },
    refuseNextAsTooFast: () => undefined,
    expireUploads: async () => undefined,
  }
  const heedless = bent(() => ({}), means)
  const { failed } = await judge(heedless, (title) => titles.includes(title))
  expect(failed.sort()).toEqual([...titles].sort())
})

it('a trait that a helpdesk lacks is reported as missing, with the reason of its rig', async () => {
  const why = 'pages by number: a ticket that moves shifts them'
  const lacking = bent(() => ({}), { lacks: { steady_pages: why } })
  const title = 'A7: pages by activity cover the list exactly while tickets move'
  const { passed, skipped } = await judge(lacking, (one) => one.startsWith('A7: '))
  expect(skipped.get(title)).toBe(why)
  expect(passed).toContain('A7: the latest activity comes first')
})

it('who fails a case of a trait is told how to say that the helpdesk lacks it', async () => {
  const title = 'A7: pages by activity cover the list exactly while tickets move'
  const still = bent(({ listTickets }) => ({
    listTickets: async (query, call) =>
      query.cursor === undefined ? listTickets(query, call) : { ...(await listTickets({}, call)) },
  }))
  const { failed, why } = await judge(still, (one) => one === title)
  expect(failed).toEqual([title])
  expect(why.get(title)).toMatch(/says why in `lacks`: sorting or steady_pages$/)
})
