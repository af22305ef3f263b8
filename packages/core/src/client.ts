import type { BackRooms, createBackRooms } from './backRooms.js'
import { clientEvents } from './clientEvents.js'
import { connector, readOptions, readUser } from './clientOptions.js'
import { clientVerbs } from './clientVerbs.js'
import { clientViews } from './clientViews.js'
import { createDescription } from './desk/description.js'
import { createDrafts } from './desk/drafts.js'
import type { News } from './desk/inbox.js'
import { createLater } from './desk/later.js'
import { createLeftovers } from './desk/leftovers.js'
import { onComeback } from './desk/onComeback.js'
import { createSession } from './desk/session.js'
import { SupportError } from './errors/SupportError.js'
import { createLog } from './model/log.js'
import type { Submission } from './model/submission.js'
import { refuseUnknown } from './model/unknownKeys.js'
import { platformDefaults } from './platform/defaults.js'
import { localMarker } from './platform/localMarker.js'
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
  return assembleClient(options, async () => (await import('./backRooms.js')).createBackRooms)
}

/** Those that have no default here; the last two are of the second half. */
const OPTIONS =
  'backend endpoint getToken user visitors locale source page lock sender onError onLog digest keepBytes '

/** @param loadRooms where the code of the rooms behind the first view comes from */
export function assembleClient(
  given: SupportClientOptions,
  loadRooms: () => Promise<typeof createBackRooms>,
): SupportClient {
  const options = readOptions(given)
  const defaults = { marker: localMarker(), ...platformDefaults(options) }
  refuseUnknown(options, OPTIONS + Object.keys(defaults).join(' '))
  const world = { ...defaults, ...options }
  const { storage, marker } = world
  const log = createLog(options.onLog)
  const session = createSession({
    desk: options.backend ? options.backend.name : (options.endpoint ?? ''),
    user: options.user ?? null,
    needsUser: !options.backend,
    connect: connector(options, world, () => later),
    onNoToken: (cause) => error.set(cause),
    getToken: options.getToken,
    clock: world.clock,
    log,
  })
  const { epoch, connection } = session
  const deps = { ...world, epoch, log }
  const error = createStore<SupportError | null>(null)
  const news = createStore<News | null>(null)
  const failure = createStore<Submission | null>(null)
  const description = createDescription(deps)
  const later = createLater({ ...deps, load: loadBackRooms })
  const leftovers = createLeftovers({
    ...deps,
    onFound: () => later.when(({ outbox }) => outbox.start()),
  })
  const views = clientViews(later, leftovers.start)
  const { states, submissions, unread, list, groups, query, open } = views
  const desk = () => description.store.get().description?.desk ?? null
  const drafts = createDrafts({
    ...deps,
    desk,
    context: () => ({
      user: session.state.get().user,
      page: options.page?.(),
      source: options.source,
    }),
    unsentOf: leftovers.unsentOf,
    keeper: {
      states,
      add: (attachment, file) => later.when(({ keeper }) => keeper.add(attachment, file)),
      restore: (attachment) => later.when(({ keeper }) => keeper.restore(attachment)),
      discard(attachments) {
        if (attachments.length > 0) later.when(({ keeper }) => keeper.discard(attachments))
      },
    },
  })
  const stops = [
    session.onEpoch(() => {
      const rooms = later.now()
      marker.set(false)
      later.restart()
      rooms?.keeper.clear()
      rooms?.outbox.restart()
      drafts.restart()
      rooms?.tickets.restart()
      leftovers.restart()
      description.restart()
    }),
    onComeback(session, () => {
      const rooms = later.now()
      const away = [rooms?.tickets, rooms?.keeper, rooms?.outbox]
      for (const room of [description, later, ...away]) room?.nudge()
    }),
    world.presence.onReturn(later.nudge),
    // What is shown goes until the host has said once more who is there.
    world.presence.onRestored?.(session.restart) ?? (() => {}),
    error.subscribe((each) => each && options.onError?.(each)),
    storage.mode.subscribe((mode) => log('storage_mode', { mode })),
  ]
  let isDestroyed = false
  if (marker.get()) leftovers.start()

  async function loadBackRooms(): Promise<() => BackRooms> {
    // Firefox asks for code that it could not get once no more: not while there is no network.
    if (!world.presence.state.get().online) throw new SupportError('offline')
    const createRooms = await loadRooms()
    return () =>
      createRooms({
        ...deps,
        drafts,
        desk,
        description: description.store,
        connection,
        news,
        failure,
        source: options.source ?? null,
        locale: options.locale ?? null,
        onStopped: error.set,
      })
  }

  /** Who opens a form needs its rules, and may have left something unsent. */
  function form(): typeof drafts {
    leftovers.start()
    description.load()
    return drafts
  }

  /** Who writes will send: what that needs is here by then, also if the network is not. */
  function written(): typeof drafts {
    later.fetch()
    return form()
  }

  function refuseDestroyed(): void {
    if (isDestroyed) throw new SupportError('destroyed')
  }

  async function erase(isErased: (key: string) => boolean): Promise<void> {
    await storage.delete((await storage.keys('')).filter(isErased))
  }

  const verbs = clientVerbs(later)
  const events = clientEvents({ unread, news, failure, session: session.state, connection, error })

  return {
    desk: description.store,
    session: session.state,
    connection,
    storageMode: storage.mode,
    unread,
    tickets: {
      list,
      groups,
      query,
      open,
      ...verbs.tickets,
    },
    drafts: {
      open: (key) => form().open(key),
      edit: (key, patch) => written().edit(key, patch),
      attach: (key, files) => written().attach(key, files),
      detach: drafts.detach,
      discard: drafts.discard,
      problems: drafts.problems,
      form: drafts.form,
    },
    uploads: {
      states,
      pause: (id) => later.when(({ keeper }) => keeper.pause(id)),
      resume: (id) => later.when(({ keeper }) => keeper.resume(id)),
    },
    outbox: {
      submissions,
      retry: (id) => later.when(({ outbox }) => outbox.retry(id)),
      cancel: verbs.cancel,
    },
    submit: verbs.submit,
    identify: (user) => session.identify(readUser(user)),
    async reset(options) {
      refuseDestroyed()
      const { scope } = epoch()
      session.signOut()
      if (options?.drafts === 'erase') await erase((key) => key.split('/')[1] === scope)
    },
    async eraseLocalData() {
      refuseDestroyed()
      session.restart()
      await (storage.erase ? storage.erase() : erase(() => true))
      // Whoever watched has looked at the device meanwhile, and shows what is gone now.
      session.restart()
    },
    on: (event, listener) => events[event](listener),
    extend: (build) =>
      build({
        ...deps,
        onEpoch: session.onEpoch,
        hasPublicArticles: () => !!description.store.get().description?.desk.articles?.public,
      }),
    destroy() {
      if (isDestroyed) return
      isDestroyed = true
      const rooms = later.now()
      const isWritten = Promise.all([drafts.stop(), rooms?.outbox.stop()])
      session.end()
      for (const stop of stops) stop()
      for (const room of [rooms?.tickets, description, leftovers, later]) room?.stop()
      rooms?.keeper.clear()
      // A storage of the host's own is the host's to close.
      if (!options.storage) void isWritten.finally(() => storage.close())
    },
  }
}
