import { createRestBackend } from './backends/rest/restBackend.js'
import { clientEvents } from './clientEvents.js'
import { createDescription } from './desk/description.js'
import { createDrafts, toAttachment } from './desk/drafts.js'
import { createOutbox } from './desk/outbox.js'
import { createSession } from './desk/session.js'
import { createTickets } from './desk/tickets.js'
import { createUploads } from './desk/uploads.js'
import { SupportError } from './errors/SupportError.js'
import { type DraftKey, type DraftPatch, emptyDraft } from './model/draft.js'
import { draftProblems } from './model/form.js'
import { platformDefaults } from './platform/defaults.js'
import { localMarker } from './platform/localMarker.js'
import type { Backend, UploadSource } from './ports/Backend.js'
import type { GetToken } from './ports/GetToken.js'
import { createStore } from './store/store.js'
import type { SupportClient, SupportClientOptions } from './supportClient.js'

/**
 * Makes the headless help desk: everything that the widget does, without a pixel.
 *
 * Asks nothing and stores nothing until something of it is used. What an earlier visit left
 * unsent goes on as soon as drafts, tickets or submissions are looked at, or at once where this
 * device is known to have tickets.
 *
 * @example
 * const client = createSupportClient({
 *   endpoint: 'https://support.example.com',
 *   user: { id: 'maya', name: 'Maya' },
 *   getToken: async () => (await fetch('/support-token')).text(),
 * })
 * const ticket = await client.tickets.create({ subject: 'Chart is empty', body: 'Since Monday …' })
 */
export function createSupportClient(options: SupportClientOptions): SupportClient {
  const platform = platformDefaults(options)
  const world = withDefaults(options, platform)
  const { clock, storage, marker } = world
  const session = createSession({
    desk: options.backend ? options.backend.name : (options.endpoint ?? ''),
    user: options.user ?? null,
    needsUser: !options.backend,
    connect: connector(options, world),
    getToken: options.getToken,
    clock,
  })
  const { epoch } = session
  const deps = { ...world, epoch }
  const error = createStore<SupportError | null>(null)
  const keeper = createUploads(deps)
  const description = createDescription(deps)
  const desk = () => description.store.get().description?.desk ?? null
  const drafts = createDrafts({ ...deps, keeper, desk, isSpent: (id) => outbox.knows(id) })
  const outbox = createOutbox({
    ...deps,
    keeper,
    drafts,
    source: options.source ?? null,
    locale: options.locale ?? null,
    onDelivered: (_row, { ticket, message }) => tickets.deliver(ticket, message),
    findSent: (draft) => tickets.findSent(draft),
  })
  const tickets = createTickets({
    ...deps,
    connection: session.connection,
    onReading: outbox.start,
    onStopped: (stopped) => error.set(stopped),
  })
  const stops = [
    // What is known of a file goes to whoever holds its words just now.
    keeper.onFacts((attachmentId, facts) => {
      drafts.note(attachmentId, facts)
      outbox.note(attachmentId, facts)
    }),
    session.onEpoch(() => {
      marker.set(false)
      keeper.clear()
      outbox.restart()
      drafts.restart()
      tickets.restart()
      description.restart()
    }),
    onComeback(session, () => {
      for (const room of [description, tickets, outbox]) room.nudge()
    }),
    error.subscribe((each) => each && options.onError?.(each)),
  ]
  const events = clientEvents({ ...session, ...tickets, ...outbox, error, session: session.state })
  let isDestroyed = false
  if (marker.get()) outbox.start()

  /** Who opens a form needs its rules, and may have left something unsent. */
  function form(): typeof drafts {
    outbox.start()
    description.load()
    return drafts
  }

  /** A draft of its own, in no form. */
  async function send(
    key: DraftKey,
    { files = [], ...patch }: DraftPatch & { readonly files?: readonly (File | UploadSource)[] },
    signal: AbortSignal | undefined,
  ) {
    if (isDestroyed) throw new SupportError('destroyed')
    if (signal?.aborted) throw new SupportError('aborted')
    const attachments = files.map((file) => toAttachment(file, world.createId()))
    const draft = { ...emptyDraft(key, world.createId(), clock.now()), ...patch, attachments }
    const problems = draftProblems(draft, desk())
    if (problems.length > 0) {
      const fields = problems.map(({ field, code }) => ({ pointer: `/${field}`, code }))
      throw new SupportError('invalid', undefined, { fields })
    }
    files.forEach((file, index) => {
      const attachment = attachments[index]
      if (attachment) keeper.add(attachment, file)
    })
    return outbox.send(draft, signal)
  }

  async function erase(isErased: (key: string) => boolean): Promise<void> {
    await storage.delete((await storage.keys('')).filter(isErased))
  }

  return {
    desk: description.store,
    session: session.state,
    connection: session.connection,
    storageMode: storage.mode,
    unread: tickets.unread,
    tickets: {
      list: tickets.list,
      open: tickets.open,
      loadMore: tickets.loadMore,
      refresh: tickets.refresh,
      create: async (input, { signal } = {}) => (await send('new', input, signal)).ticket,
      async reply(ticketId, input, { signal } = {}) {
        const { message } = await send(`reply:${ticketId}`, input, signal)
        if (!message) throw new SupportError('bad_response')
        return message
      },
      close: tickets.close,
      reopen: tickets.reopen,
      rate: tickets.rate,
      markRead: tickets.markRead,
      readAttachment: tickets.readAttachment,
    },
    drafts: {
      open: (key) => form().open(key),
      edit: (key, patch) => form().edit(key, patch),
      attach: (key, files) => form().attach(key, files),
      detach: drafts.detach,
      discard: drafts.discard,
      problems: drafts.problems,
    },
    uploads: { states: keeper.states, pause: keeper.pause, resume: keeper.resume },
    outbox: { submissions: outbox.submissions, retry: outbox.retry, cancel: outbox.cancel },
    submit: outbox.submit,
    identify: session.identify,
    async reset({ drafts: what = 'keep' } = {}) {
      const { scope } = epoch()
      session.signOut()
      if (what === 'erase') await erase((key) => key.split('/')[1] === scope)
    },
    async eraseLocalData() {
      session.restart()
      await (storage.erase ? storage.erase() : erase(() => true))
    },
    on: (event, listener) => events[event](listener),
    destroy() {
      if (isDestroyed) return
      isDestroyed = true
      const written = Promise.all([drafts.stop(), outbox.stop()])
      session.end()
      for (const stop of stops) stop()
      for (const room of [tickets, description]) room.stop()
      keeper.clear()
      // A storage of the host's own is the host's to close.
      if (!options.storage) void written.finally(() => storage.close())
    },
  }
}

type World = ReturnType<typeof withDefaults>

function withDefaults(
  options: SupportClientOptions,
  platform: ReturnType<typeof platformDefaults>,
) {
  const { storage, presence, lock, channel, sender, random, createId, marker } = options
  return {
    ...platform,
    storage: storage ?? platform.storage,
    presence: presence ?? platform.presence,
    lock: lock ?? platform.lock,
    channel: channel ?? platform.channel,
    sender: sender ?? platform.sender,
    random: random ?? platform.random,
    createId: createId ?? platform.createId,
    marker: marker ?? localMarker(),
  }
}

function connector(
  { backend, endpoint }: SupportClientOptions,
  { fetch, sender, clock, presence }: World,
): (getToken: GetToken | undefined) => Backend {
  if (backend) return () => backend
  if (endpoint === undefined) throw new SupportError('invalid', 'endpoint or backend is needed')
  const isOnline = () => presence.state.get().online
  return (getToken) => createRestBackend({ endpoint, getToken, fetch, sender, clock, isOnline })
}

/** Calls when requests go through again after they did not, or when a person signed in again. */
function onComeback(
  {
    state,
    connection,
  }: Pick<SupportClient, 'connection'> & { readonly state: SupportClient['session'] },
  listener: () => void,
): () => void {
  let way = connection.get().status
  let status = state.get().status
  const stops = [
    connection.subscribe((next) => {
      const isBack = next.status === 'online' && (way === 'offline' || way === 'unavailable')
      way = next.status
      if (isBack) listener()
    }),
    state.subscribe((next) => {
      const isBack = next.status === 'signed_in' && status !== 'signed_in'
      status = next.status
      if (isBack) listener()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
