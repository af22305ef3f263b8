import { createBackRooms } from '../backRooms.js'
import { assembleClient } from '../client.js'
import type { SupportClient, SupportClientOptions, SupportUser } from '../supportClient.js'
import { memoryMarker } from '../testing/clientRig.js'
import { type FakePresence, fakePresence } from '../testing/fakePresence.js'
import { fakeTabs } from '../testing/fakeTabs.js'
import { seededIds, seededRandom } from '../testing/seededRandom.js'
import { sleep } from '../time/clock.js'
import type { IdentityStep } from './identitySteps.js'
import { sharedDesk } from './sharedDesk.js'
import { tellApart } from './tellApart.js'
import { watchedDevice } from './watchedDevice.js'

export const PERSONS: readonly SupportUser[] = [{ id: 'maya' }, { id: 'noor' }]
export const markOf = (person: SupportUser) => `SENTINEL-${person.id.toUpperCase()}`

export type IdentityTab = {
  readonly client: SupportClient
  readonly presence: FakePresence
  /** Who the host has named here. */
  person: SupportUser | null
  readonly stops: (() => void)[]
  readonly opened: Set<string>
}

export type IdentityLife = {
  readonly tabs: readonly IdentityTab[]
  readonly desk: ReturnType<typeof sharedDesk>
  readonly device: ReturnType<typeof watchedDevice>
  readonly words: ReturnType<typeof fakeTabs>['words']
  /** Is somebody still this person in some tab, or was a tab of theirs lost without a sign-out? */
  mayKeep(person: SupportUser): boolean
}

/**
 * Two persons at one computer, in two tabs, from a seed: they sign out and erase, take each other's
 * place directly, crash, leave a page in the cache and come back, and are answered late. Resolves
 * with everything that was to be seen where it must not be.
 */
export async function liveTogether(
  steps: readonly IdentityStep[],
  seed: number,
  createRooms: typeof createBackRooms = createBackRooms,
): Promise<readonly string[]> {
  const random = seededRandom(seed + 1)
  const createId = seededIds(seed)
  const device = watchedDevice()
  const { clock } = device
  const atWork = device.atWork
  const desk = sharedDesk({ clock, random, createId, latencyMs: 900, atWork })
  const browser = fakeTabs()
  const left = new Set<string>()
  /** Who the host's own session is: one for all tabs, as its cookie is. */
  let session: SupportUser | null = PERSONS[0] ?? null
  const tabs = [0, 1].map((place) => open(place, session))
  const life: IdentityLife = {
    tabs,
    desk,
    device,
    words: browser.words,
    mayKeep: (person) => left.has(person.id) || tabs.some((one) => one.person?.id === person.id),
  }

  function open(place: number, person: SupportUser | null): IdentityTab {
    const presence = fakePresence()
    const options = {
      endpoint: 'http://desk.test',
      fetch: desk.fetchFor(place),
      async getToken() {
        await sleep(clock, random() * 500)
        return session && desk.token(session)
      },
      user: person ?? undefined,
      storage: device.open(),
      marker: memoryMarker(),
      ...{ digest: async () => null, keepBytes: async () => 1_000_000 },
      ...{ clock, random, createId, presence },
      ...browser.open(),
    } as SupportClientOptions
    const client = assembleClient(options, async () => createRooms)
    client.drafts.open('new').subscribe(() => {})
    client.outbox.submissions.subscribe(() => {})
    return { client, presence, person, stops: [], opened: new Set() }
  }

  function look({ client, stops, opened }: IdentityTab): void {
    stops.push(client.tickets.list.subscribe(() => {}))
    for (const { id } of client.tickets.list.get().tickets) {
      opened.add(id)
      stops.push(client.tickets.open(id).subscribe(() => {}))
    }
  }

  async function signOut(tab: IdentityTab): Promise<void> {
    session = null
    const { person } = tab
    tab.person = null
    let isErased = false
    void tab.client.reset({ drafts: 'erase' }).finally(() => {
      isErased = true
    })
    for (let turn = 0; turn < 20 && !isErased; turn++) await clock.advance(10)
    if (person && !tabs.some((one) => one.person?.id === person.id)) left.delete(person.id)
  }

  async function inTab(step: Extract<IdentityStep, { readonly tab: number }>): Promise<void> {
    const tab = tabs[step.tab] as IdentityTab
    const { client, person, presence } = tab
    if (step.do === 'become') {
      session = PERSONS[step.who] ?? null
      if (person && person.id !== session?.id) left.add(person.id)
      tab.person = session
      client.identify(session)
    }
    if (step.do === 'sign out') await signOut(tab)
    if (step.do === 'write' && person) {
      client.drafts.edit('new', { subject: markOf(person), body: markOf(person) })
    }
    if (step.do === 'attach' && person) client.drafts.attach('new', [file(markOf(person))])
    if (step.do === 'send') client.submit('new').catch(() => {})
    const [first] = client.outbox.submissions.get()
    if (step.do === 'cancel' && first) client.outbox.cancel(first.id).catch(() => {})
    if (step.do === 'look') look(tab)
    if (step.do === 'look away') for (const stop of tab.stops.splice(0)) stop()
    if (step.do === 'put aside') presence.hide()
    if (step.do === 'come back') presence.comeBack()
    if (step.do === 'crash') crash(tab, step.tab)
  }

  /** Gone without a word; the page that is loaded next names whoever the host's session is. */
  function crash(tab: IdentityTab, place: number): void {
    if (tab.person) left.add(tab.person.id)
    tab.client.destroy()
    tabs[place] = open(place, session)
  }

  async function take(step: IdentityStep): Promise<void> {
    if (step.do === 'wait') return clock.advance(step.ms)
    if (step.do !== 'answer') return inTab(step)
    for (const { id, requester } of desk.world.agent.list()) {
      const person = PERSONS.find((one) => one.id === requester.id)
      if (person) desk.world.agent.reply(id, { body: `Answer, ${markOf(person)}` })
    }
  }

  const wrong: string[] = []
  for (const step of steps) {
    await take(step)
    wrong.push(...(await tellApart(life)))
    if (wrong.length > 0) break
  }
  await clock.advance(60_000)
  wrong.push(...(await tellApart(life)))
  for (const { client } of tabs) client.destroy()
  return wrong
}

function file(mark: string) {
  const bytes = new TextEncoder().encode(`file ${mark}`)
  const read = async (from: number, to: number) => bytes.slice(from, to)
  return { name: `${mark}.txt`, type: 'text/plain', size: bytes.length, read }
}
