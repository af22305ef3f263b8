import { type Draft, type DraftAttachment, emptyDraft, isDraftEmpty } from './draft.js'
import { draftFingerprint } from './draftRow.js'

/** One draft as two tabs have left it. */
export type MergedDraft = {
  readonly draft: Draft
  /** What the other tab had typed where both typed; the newest has won. */
  readonly displaced: Draft | null
}

/**
 * Joins what this tab made of a draft with what another one has written meanwhile: what only one
 * of them changed is as that one has it, where both did the newest wins, files are united.
 *
 * @param base what both began with; `null` where this tab knew of nothing
 */
export function mergeDrafts(base: Draft | null, mine: Draft, theirs: Draft): MergedDraft {
  if (mine.id !== theirs.id) return chooseOne(base, mine, theirs)
  const before = base?.id === mine.id ? base : emptyDraft(mine.key, mine.id, 0)
  const newest = changedOnly(before, mine)
  const isLost = (['subject', 'body'] as const).some(
    (name) =>
      name in newest &&
      theirs[name] !== before[name] &&
      theirs[name] !== mine[name] &&
      theirs[name].trim() !== '',
  )
  const fields = { ...theirs.fields, ...changedOnly(before.fields, mine.fields) }
  const attachments = mergeFiles(before.attachments, mine.attachments, theirs.attachments)
  const { updatedAt } = mine
  return {
    draft: { ...theirs, ...newest, fields, attachments, updatedAt },
    displaced: isLost ? theirs : null,
  }
}

/** Two texts for one form: the one that somebody typed last. */
function chooseOne(base: Draft | null, mine: Draft, theirs: Draft): MergedDraft {
  // Only facts about its files are new.
  const isAsBefore = base !== null && base.id === mine.id && isAlike(base, mine)
  if (isAsBefore) return { draft: theirs, displaced: null }
  const isOwn = base?.id === theirs.id || isDraftEmpty(theirs)
  return { draft: mine, displaced: isOwn ? null : theirs }
}

const isAlike = (one: Draft, other: Draft) => draftFingerprint(one) === draftFingerprint(other)

function mergeFiles(
  before: readonly DraftAttachment[],
  mine: readonly DraftAttachment[],
  theirs: readonly DraftAttachment[],
): readonly DraftAttachment[] {
  const find = (files: readonly DraftAttachment[], id: string) => files.find((one) => one.id === id)
  const added = mine.filter(({ id }) => !find(before, id) && !find(theirs, id))
  const common = theirs.flatMap((their) => {
    const [old, own] = [find(before, their.id), find(mine, their.id)]
    if (own) return [{ ...their, ...changedOnly(old ?? their, own) }]
    return old ? [] : [their]
  })
  return [...common, ...added]
}

function changedOnly<T extends object>(before: T, after: T): Partial<T> {
  const isChanged = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(before[name as keyof T])
  return Object.fromEntries(Object.entries(after).filter(isChanged)) as Partial<T>
}
