// The arrows of the house as data. A room may import rooms of a lower level, never one of its own.
import { posix } from 'node:path'

const CORE = {
  // A matter of its own; the wire carries hours as they are.
  hours: -1,
  wire: 0,
  store: 0,
  time: 0,
  errors: 0,
  model: 1,
  bindings: 1,
  ports: 2,
  // Strict reading of a desk's configuration, and what backends on a server begin with: an entry of
  // its own, for servers and tools.
  config: 2.5,
  platform: 3,
  desk: 3,
  backends: 3,
  supportClientOptions: 3.4,
  supportClient: 3.5,
  clientEvents: 3.8,
  backRooms: 3.9,
  clientViews: 3.95,
  clientVerbs: 3.95,
  clientOptions: 3.95,
  client: 4,
  // Entries of the package, each a place where rooms are joined.
  restBackend: 4,
  badge: 4,
  accounts: 4,
  consent: 4,
  articles: 4,
  export: 4,
  files: 4,
  hints: 4,
  zendesk: 4,
  index: 5,
}

const WIDGET = {
  parts: 0,
  a11y: 0,
  i18n: 0,
  theme: 0,
  markdown: 0,
  state: 1,
  notices: 2,
  screens: 3,
  panel: 4,
}

/** Which of our packages each package may import, outside of tests. */
const PACKAGES = {
  core: [],
  widget: [
    '@deskside/core',
    '@deskside/core/accounts',
    '@deskside/core/articles',
    '@deskside/core/badge',
    '@deskside/core/consent',
    '@deskside/core/export',
    '@deskside/core/files',
    '@deskside/core/hints',
    '@deskside/core/hours',
  ],
  relay: [
    '@deskside/core',
    '@deskside/core/accounts',
    '@deskside/core/config',
    '@deskside/core/wire',
    '@deskside/core/zendesk',
  ],
  'server-mock': [
    '@deskside/core',
    '@deskside/core/config',
    '@deskside/core/wire',
    '@deskside/core/testing',
    '@deskside/relay',
    '@deskside/relay/node',
  ],
}

/** The one room in which a library of the core is used. */
const HOMES = {
  ky: ['backends'],
  'idb-keyval': ['platform'],
  vitest: ['testing'],
  react: ['bindings'],
  svelte: ['bindings'],
  vue: ['bindings'],
}

const TIMERS = ['setTimeout', 'setInterval', 'Date.now', 'performance.now']

/** What would turn text into markup or code, or keep a page from being put aside. */
const BANNED = [
  '.innerHTML',
  '.outerHTML',
  '.insertAdjacentHTML',
  '.setHTMLUnsafe',
  '.dangerouslySetInnerHTML',
  '.createContextualFragment',
  'new DOMParser',
  'document.write',
  'document.writeln',
  'eval',
  'Function',
  'new Function',
  "'unload'",
  "'beforeunload'",
  '.onunload',
  '.onbeforeunload',
]

export function findProblems(path, { imports, uses }) {
  const [, pkg, , ...inside] = path.split('/')
  // The core's faults/ is where deep tests break it: nothing of it is published.
  const isBroken = pkg === 'core' && inside[0] === 'faults'
  const isTest = /\.(test|browser)\.tsx?$/.test(path) || inside[0] === 'testing' || isBroken
  const here = { pkg, room: roomOf(inside.join('/')), path: inside.join('/'), isTest }
  return [
    ...imports.flatMap((one) => problemOf(here, one).map((rule) => ({ line: one.line, rule }))),
    ...uses.flatMap((one) => misuseOf(here, one.name).map((rule) => ({ line: one.line, rule }))),
  ]
}

/** `desk/tickets.ts` is in `desk`; `client.ts` is a room of its own. */
function roomOf(path) {
  return path.split('/')[0].replace(/(\.d)?\.[jt]sx?$/, '')
}

function problemOf(here, { from, kind }) {
  if (from.startsWith('.')) return relativeProblem(here, from, kind)
  if (here.isTest && here.room !== 'testing') return []
  if (from.startsWith('@deskside/')) return packageProblem(here, from, kind)
  if (from.startsWith('node:')) return mayUseNode(here) ? [] : [`${from}: this has to run anywhere`]
  if (here.pkg === 'core') {
    const homes = HOMES[from.split('/')[0]]
    if (homes && !homes.includes(here.room)) return [`${from}: only ${homes} may import it`]
  }
  if (['launcher', 'badge'].includes(here.room) && here.pkg === 'widget' && kind !== 'type') {
    return [`${from}: the ${here.room} carries no library`]
  }
  return []
}

function packageProblem({ pkg, room }, from, kind) {
  if (room === 'testing' && pkg === 'core') return [`${from}: core imports no other package`]
  if (room !== 'testing' && !PACKAGES[pkg]?.includes(from))
    return [`${from}: ${pkg} may not import it`]
  if (pkg !== 'widget' || kind === 'type') return []
  if (room === 'launcher') return [`${from}: the launcher has types of the core only`]
  if (room === 'badge' && from !== '@deskside/core/badge') {
    return [`${from}: the badge has types of it only`]
  }
  return from === '@deskside/core/badge' && room !== 'badge' ? [`${from}: is the badge’s`] : []
}

function mayUseNode({ pkg, room, isTest }) {
  if (isTest) return true
  return (
    (pkg === 'relay' && ['node', 'cli'].includes(room)) ||
    (pkg === 'server-mock' && ['node', 'cli'].includes(room))
  )
}

function relativeProblem(here, from, kind) {
  const target = posix.join(posix.dirname(here.path), from)
  if (target.startsWith('..')) return [`${from}: leaves the package; import it by its name`]
  const there = roomOf(target)
  if (here.isTest || there === here.room) return []
  if (there === 'testing') return [`${from}: only tests import testing/`]
  const arrow = `${here.room} may not import ${there}`
  if (here.pkg === 'core') return coreProblem(here.room, there, arrow)
  if (here.pkg === 'widget') return widgetProblem(here, there, kind, arrow)
  if (there === 'node' && here.room !== 'cli') return [`${arrow}: the root runs anywhere`]
  return []
}

function coreProblem(room, there, arrow) {
  return CORE[there] < CORE[room] ? [] : [arrow]
}

function widgetProblem({ room }, there, kind, arrow) {
  if (there === 'launcher' && kind === 'type') return []
  // The entries of the package.
  if (kind === 'type' && there === 'i18n' && ['index', 'launcher'].includes(room)) return []
  if (['index', 'element', 'bindings'].includes(room)) return there === 'launcher' ? [] : [arrow]
  if (room === 'launcher') {
    return kind !== 'value' && ['panel', 'badge'].includes(there)
      ? []
      : [`${arrow}, but panel and badge by import()`]
  }
  // A room that is not in the table has no level, and no arrow of its is right.
  return WIDGET[there] < WIDGET[room] ? [] : [arrow]
}

function misuseOf({ pkg, room, isTest }, name) {
  if (isTest) return []
  if (BANNED.includes(name)) return [`${name}: banned everywhere`]
  if (pkg === 'core' && TIMERS.includes(name) && !['time', 'platform'].includes(room)) {
    return [`${name}: ask the Clock`]
  }
  return []
}
