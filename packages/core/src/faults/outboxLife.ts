import type { createBackRooms } from '../backRooms.js'
import { type Draft, type DraftKey, isDraftEmpty } from '../model/draft.js'
import type { OutboxBox } from '../model/outboxBox.js'
import type { UploadSource } from '../ports/Backend.js'
import { clientRig, MAYA, type Tab } from '../testing/clientRig.js'
import { outboxDoor } from './outboxDoor.js'
import { createOutboxLedger, lineOf } from './outboxLedger.js'
import type { OutboxStep } from './outboxSteps.js'
import { type WatchedDevice, watchedDevice } from './watchedDevice.js'

export type LifeOptions = {
  readonly seed: number
  readonly steps: readonly OutboxStep[]
  readonly device?: WatchedDevice
  /** With one thing broken on purpose. */
  readonly createRooms?: typeof createBackRooms
}

export type Life = {
  readonly rig: ReturnType<typeof clientRig>
  readonly device: WatchedDevice
  readonly ledger: ReturnType<typeof createOutboxLedger>
  readonly ticketIds: readonly string[]
  /** The one that is left at the end. */
  readonly last: Tab
}

/** No digest: it would be made by the machine's own threads, in no order. */
const AS_IN_A_PAGE = { digest: async () => null, keepBytes: async () => 1_000_000 } as object

type Here = { readonly tab: Tab; isSignedIn: boolean }

/**
 * One life of a browser, from a seed: somebody types, attaches, sends, retries and cancels in up to
 * three tabs, while tabs crash, answers get lost, people sign out and clocks jump. Then one tab is
 * left, nothing misbehaves, and there is time.
 */
export async function liveOutbox(options: LifeOptions): Promise<Life> {
  const { seed, steps, device = watchedDevice(), ...rooms } = options
  const { clock } = device
  const latencyMs = { device: device.latencyMs, network: 900 }
  const rig = clientRig({ seed, latencyMs, clock, openStorage: device.open, ...rooms })
  const ledger = createOutboxLedger()
  device.onUpdate('outbox/', (box) => ledger.saw(box as OutboxBox))
  const ticketIds = await twoTickets(rig)
  const forms: readonly DraftKey[] = ['new', ...ticketIds.map((id) => `reply:${id}` as const)]
  const tabs: Here[] = []
  let lines = 0
  let versions = 0
  let isThere = true
  rig.flaky.plan(outboxDoor(seed, () => isThere))

  function open(): Tab {
    const tab = rig.open(AS_IN_A_PAGE)
    tab.outbox.submissions.subscribe(() => {})
    for (const key of forms) tab.drafts.open(key).subscribe(() => {})
    if (!isThere) tab.presence.goOffline()
    tabs.push({ tab, isSignedIn: true })
    return tab
  }

  async function put(
    { tab }: Here,
    key: DraftKey,
    text: string,
    file?: UploadSource,
  ): Promise<void> {
    const kept = await device.drafts(key)
    const shown = tabs.map((each) => each.tab.drafts.open(key).get().draft)
    const { id } = tab.drafts.open(key).get().draft
    // Of one draft, this tab's text is the newest; its files are those of all tabs (decision 0019).
    const before = [...shown, ...kept].filter((each) => each.id === id).flatMap(fileNames)
    const instead = [...shown, ...kept].map(({ body }) => body).filter((body) => body !== '')
    ledger.wrote(text, [...new Set(file ? [...before, file.name] : before)], instead)
    tab.drafts.edit(key, { subject: key === 'new' ? `Subject ${lineOf(text)}` : '', body: text })
    if (file) tab.drafts.attach(key, [file])
    await clock.advance(100)
  }

  async function inForm(
    step: Extract<OutboxStep, { readonly form: number }>,
    here: Here,
  ): Promise<void> {
    const key = forms[step.form] as DraftKey
    const { status, draft } = here.tab.drafts.open(key).get()
    if (status !== 'ready' || !here.isSignedIn) return
    if (step.do === 'type') {
      if (isDraftEmpty(draft)) await put(here, key, `text ${lines++}`)
    } else if (step.do === 'edit' || step.do === 'attach') {
      if (isDraftEmpty(draft)) return
      const text = `text ${lineOf(draft.body)}.${++versions}`
      await put(here, key, text, step.do === 'attach' ? file(text) : undefined)
    } else {
      here.tab.submit(key).catch(() => {})
      if (step.do === 'send twice') here.tab.submit(key).catch(() => {})
    }
  }

  async function inTab(
    step: Extract<OutboxStep, { readonly tab: number }>,
    here: Here,
  ): Promise<void> {
    const { tab } = here
    const [first] = tab.outbox.submissions.get()
    if (step.do === 'retry' && first) tab.outbox.retry(first.id)
    if (step.do === 'cancel' && first) {
      ledger.cancelled(first.draft.body)
      tab.outbox.cancel(first.id).catch(() => {})
    }
    if (step.do === 'return') tab.presence.comeBack()
    if (step.do === 'leave') tab.presence.leave()
    if (step.do === 'log out') {
      here.isSignedIn = false
      tab.reset({ drafts: 'keep' }).catch(() => {})
      await clock.advance(20)
    }
    if (step.do === 'log in') {
      here.isSignedIn = true
      tab.identify(MAYA)
    }
    if (step.do === 'close' || step.do === 'crash') {
      tabs.splice(tabs.indexOf(here), 1)
      if (step.do === 'close') tab.destroy()
      else tab.crash()
    }
  }

  function seeNothingIn(tab: Tab): void {
    const drafts = forms.map((key) => tab.drafts.open(key).get().draft)
    const shown = JSON.stringify([drafts, tab.outbox.submissions.get()])
    if (shown.includes('text ')) throw new Error(`signed out, and it shows ${shown}`)
  }

  async function take(step: OutboxStep): Promise<void> {
    if (step.do === 'open') {
      if (tabs.length < 3) open()
    } else if ('ms' in step) {
      if (step.do === 'wait') await clock.advance(step.ms)
      else clock.jump(step.ms)
    } else if (step.do === 'network') {
      isThere = step.isThere
      for (const { tab } of tabs) {
        if (!isThere && step.browserKnows) tab.presence.goOffline()
        if (isThere) tab.presence.comeBack()
      }
    } else {
      const here = tabs[step.tab]
      if (here) await ('form' in step ? inForm(step, here) : inTab(step, here))
    }
  }

  open()
  for (const step of steps) {
    await take(step)
    for (const { tab, isSignedIn } of tabs) if (!isSignedIn) seeNothingIn(tab)
  }
  isThere = true
  rig.flaky.plan(() => null)
  for (const { tab } of tabs.splice(0)) tab.destroy()
  await clock.advance(10_000)
  const last = open()
  await clock.advance(30 * 60_000)
  return { rig, device, ledger, ticketIds, last }
}

async function twoTickets({ world, createId }: Life['rig']): Promise<readonly string[]> {
  const backend = world.backendFor(MAYA)
  const tickets = [0, 1].map((count) => {
    const submissionId = createId()
    const choices = { categoryId: null, typeId: null, priority: null, projectId: null, fields: {} }
    const origin = { submissionId, source: null, locale: null, followUpOf: null }
    const words = { subject: `Ticket ${count}`, body: `ticket ${count}`, uploadIds: [] }
    const call = { idempotencyKey: submissionId }
    return backend.createTicket({ ...words, ...choices, ...origin }, call)
  })
  return (await Promise.all(tickets)).map(({ id }) => id)
}

const fileNames = ({ attachments }: Draft) => attachments.map(({ name }) => name)

/** A small file that carries the line of its text. */
function file(text: string): UploadSource {
  const name = `${text.slice('text '.length)}-file`
  const bytes = new TextEncoder().encode(name)
  const read = async (from: number, to: number) => bytes.slice(from, to)
  return { name, type: 'text/plain', size: bytes.length, read }
}
