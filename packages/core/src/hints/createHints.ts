import type { Epoch } from '../ports/Epoch.js'
import { createStore, type Store } from '../store/store.js'
import type { SupportClient } from '../supportClient.js'
import { hintsAtDesk } from './hintsAtDesk.js'
import { type Hint, hintsIn, type LanguageName, languageOf } from './hintsIn.js'
import type { Language } from './language.js'

/** How the hints of a client are made; each has a default. */
export type HintsOptions = {
  /** BCP 47, of the desk's page: hints are read in English and Russian. */
  readonly locale: string
  /** Silence before a draft is looked at, in milliseconds. @default 400 */
  readonly afterMs?: number
  /** The page that the person came from. @default not known */
  readonly pageUrl?: () => string | null
}

/** Gentle words on the form for new tickets. They block nothing and hold nothing up. */
export interface Hints {
  /** Looked for while watched, once nobody types; empty while there is nothing to say. */
  readonly list: Store<readonly Hint[]>
  /** Waves one away for this draft: it does not come back, also after a reload. */
  dismiss(hintId: string): void
}

/** By draft, the last one first: an id of a draft is never used again. */
type Dismissed = readonly (readonly [draftId: string, hintIds: readonly string[]])[]

/** Each is a file of its own: nobody needs the words of both. */
const LANGUAGES: Readonly<Record<LanguageName, () => Promise<Language>>> = {
  en: () => import('./english.js').then((chunk) => chunk.english),
  ru: () => import('./russian.js').then((chunk) => chunk.russian),
}

const MOST_DRAFTS = 10
const NONE: readonly Hint[] = []

/**
 * Makes the hints of a client: duplicates among the person's open tickets, several questions in one
 * text, and what the desk asks for that is missing.
 *
 * @example
 * const hints = createHints(client, { locale: 'en' })
 * hints.list.subscribe((each) => show(each))
 */
export function createHints(
  client: Pick<SupportClient, 'extend' | 'desk' | 'drafts' | 'tickets'>,
  options: HintsOptions,
): Hints {
  return createHintsIn(LANGUAGES, client, options)
}

/** The same with other ways to the words of a language. */
export function createHintsIn(
  languages: typeof LANGUAGES,
  client: Parameters<typeof createHints>[0],
  { locale, afterMs = 400, pageUrl = () => null }: HintsOptions,
): Hints {
  const ground = client.extend((under) => under)
  // Opened when somebody looks: to open it asks the desk for its form.
  const written = () => client.drafts.open('new').get().draft
  let dismissed: Dismissed = []
  let known: Epoch | null = null
  let stopTimer = () => {}
  /** `null`: its words did not come just now, only duplicates and empty fields are seen. */
  const learned = new Map<LanguageName, Language | null>()
  const list = createStore<readonly Hint[]>(NONE, {
    whileWatched() {
      load()
      const sources = [client.drafts.open('new'), client.desk, client.tickets.list]
      const stops = sources.map((source) => source.subscribe(wait))
      const off = ground.onEpoch(forget)
      wait()
      return () => {
        for (const stop of [...stops, off, stopTimer]) stop()
      }
    },
  })

  function forget(): void {
    list.set(NONE)
    load()
  }

  function wait(): void {
    stopTimer()
    // What was said of a text that is gone goes at once.
    if (list.get().length > 0 && written().body === '') list.set(NONE)
    stopTimer = ground.clock.setTimer(look, afterMs)
  }

  function look(): void {
    const draft = written()
    const name = languageOf(draft, locale)
    const language = name && learned.get(name)
    if (name && language === undefined) {
      void learn(name)
      return
    }
    const options = {
      tickets: client.tickets.list.get().tickets,
      locale,
      pageUrl: pageUrl(),
      fields: client.drafts.form('new')?.fields ?? [],
      dismissed: dismissed.find(([id]) => id === draft.id)?.[1] ?? [],
    }
    const desk = client.desk.get().description?.desk ?? null
    const next = hintsAtDesk(desk, draft, options, (each) => hintsIn(each, language ?? null))
    if (JSON.stringify(next) !== JSON.stringify(list.get())) list.set(next)
  }

  async function learn(name: LanguageName): Promise<void> {
    const language = await languages[name]().catch(() => null)
    learned.set(name, language)
    if (list.isWatched()) look()
    // The network was away for a moment: the next pause asks for it again.
    if (!language) learned.delete(name)
  }

  /** Once a person: what another has waved away is theirs. */
  function load(): void {
    const epoch = ground.epoch()
    if (epoch === known) return
    known = epoch
    dismissed = []
    void read(epoch)
  }

  async function read(epoch: Epoch): Promise<void> {
    const row = await ground.storage.get(keyOf(epoch.scope))
    if (!epoch.isCurrent()) return
    dismissed = join(readRow(row), dismissed)
    if (list.isWatched()) wait()
  }

  async function keep(draftId: string, hintId: string): Promise<void> {
    const epoch = ground.epoch()
    await ground.storage.update<unknown>(keyOf(epoch.scope), (row) =>
      epoch.isCurrent() ? join(readRow(row), [[draftId, [hintId]]]) : row,
    )
  }

  return {
    list,
    dismiss(hintId) {
      load()
      const { id } = written()
      dismissed = join(dismissed, [[id, [hintId]]])
      list.update((hints) => hints.filter((hint) => hint.id !== hintId))
      void keep(id, hintId)
    },
  }
}

/** Both together, the later ones first. */
function join(earlier: Dismissed, later: Dismissed): Dismissed {
  const ids = [...new Set([...later, ...earlier].map(([id]) => id))]
  const all = [...later, ...earlier]
  return ids
    .slice(0, MOST_DRAFTS)
    .map((id) => [id, [...new Set(all.flatMap(([of, hints]) => (of === id ? hints : [])))]])
}

function readRow(row: unknown): Dismissed {
  return Array.isArray(row) ? (row as Dismissed) : []
}

function keyOf(scope: string): string {
  return `hints/${scope}`
}
