// Which modules of the script tag's build travel together. A file each for what is needed at one
// moment: a chunk that imports others waits for them one way to the server and back later, and each
// small one costs more in frames than it saves.
import { dirname, join } from 'node:path'

/**
 * In the order in which they are loaded. Each file holds what its roots need, and what stands in no
 * earlier one; what only one later view needs stays with that view by itself.
 */
const MOMENTS = [
  { name: 'panel', roots: ['widget/src/panel/panelDoor.ts', 'core/src/wire/ticketWords.ts'] },
  {
    // Asked for by the panel as it loads: small parts that several later views have are here too.
    name: 'aroundTheForm',
    roots: [
      'widget/src/screens/aroundTheForm.ts',
      'widget/src/i18n/en/threadParts.ts',
      // The list's legend has some of its words.
      'widget/src/i18n/en/ticket.ts',
      'widget/src/markdown/safeUrl.ts',
      'widget/src/parts/CheckField.css?inline',
      'widget/src/parts/CheckField.tsx',
      'widget/src/parts/SearchField.css?inline',
      'widget/src/parts/SearchField.tsx',
      'widget/src/screens/FormEnd.css?inline',
      'widget/src/screens/FormEnd.tsx',
      'widget/src/screens/Sentences.tsx',
      'widget/src/screens/support/outlines.ts',
      'widget/src/screens/ticket/details/followUp.ts',
      'widget/src/screens/ticket/saveFile.ts',
      'widget/src/screens/ticket/useDeed.ts',
    ],
    // What two of these have.
    sharedBy: [
      'widget/src/screens/ticketList/TicketList.tsx',
      'widget/src/screens/ticket/Ticket.tsx',
      'widget/src/screens/closeTicket/closing.ts',
    ],
  },
  {
    name: 'backRooms',
    roots: [
      'core/src/backRooms.ts',
      'core/src/backends/rest/articles.ts',
      'widget/src/screens/ticketList/localTickets.ts',
    ],
  },
  {
    name: 'Markdown',
    roots: ['widget/src/markdown/Markdown.css?inline', 'widget/src/markdown/Markdown.tsx'],
  },
  { name: 'TicketList', roots: ['widget/src/screens/ticketList/TicketList.tsx'] },
  { name: 'Ticket', roots: ['widget/src/screens/ticket/Ticket.tsx'] },
  // A copy to keep writes answers as these do.
  { name: 'dialogue', roots: ['widget/src/screens/ticket/asks/dialogue.ts'] },
  { name: 'articleParts', roots: ['widget/src/screens/articles/articleParts.ts'] },
  {
    name: 'accountParts',
    roots: ['widget/src/screens/account/accountParts.ts', 'widget/src/panel/accountsCode.ts'],
  },
  { name: 'EventLine', roots: ['widget/src/screens/ticket/EventLine.tsx'] },
  {
    name: 'news',
    roots: [
      'widget/src/notices/Toast.tsx',
      'widget/src/notices/newsText.ts',
      'widget/src/notices/raiseAlert.ts',
      'widget/src/notices/AlertSettings.tsx',
    ],
  },
]

/** @param packages the folder of all packages */
export function chunkMoments(packages) {
  const pathOf = (file) => join(packages, file)
  let needs
  return {
    debugName: 'moments',
    name: (id, context) => {
      needs ??= MOMENTS.map((moment) => needOf(moment, pathOf, context))
      return MOMENTS[needs.findIndex((need) => need.has(id))]?.name ?? null
    },
  }
}

function needOf({ roots, sharedBy = [] }, pathOf, context) {
  const index = pathOf('core/src/index.ts')
  const need = (file) => importedBy(pathOf(file), { index, context })
  const shared = sharedBy.map(need)
  const several = shared
    .flatMap((one) => [...one])
    .filter((id) => shared.filter((one) => one.has(id)).length > 1)
  return new Set([...roots.flatMap((file) => [...need(file)]), ...several])
}

function importedBy(id, world, seen = new Set()) {
  if (seen.has(id)) return seen
  seen.add(id)
  const { importedIds = [], code = '' } = world.context.getModuleInfo(id) ?? {}
  const next = importedIds.flatMap((one) => (one === world.index ? takenFrom(code, world) : one))
  for (const one of next) importedBy(one, world, seen)
  return seen
}

/** A list of everything leads to everything: only the files whose names are taken count. */
function takenFrom(code, { index, context }) {
  const lists = (text, pattern) =>
    [...text.matchAll(pattern)].map(([, names, from]) => ({ names: namesIn(names), from }))
  const taken = lists(code, /import\s*\{([^}]*)\}\s*from\s*["'](@deskside\/core)["']/g)
  const wanted = new Set(taken.flatMap(({ names }) => names))
  return lists(
    context.getModuleInfo(index)?.code ?? '',
    /export\s*\{([^}]*)\}\s*from\s*["']([^"']+)["']/g,
  )
    .filter(({ names }) => names.some((name) => wanted.has(name)))
    .map(({ from }) => join(dirname(index), from.replace(/\.js$/, '.ts')))
}

/** `a, b as c` is a and b. */
function namesIn(list) {
  return list.split(',').map((one) => one.trim().split(/\s+as\s+/)[0])
}
