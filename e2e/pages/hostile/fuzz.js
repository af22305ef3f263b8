// Says every verb with 300 arguments each, at four moments of a widget's life.
window.VERBS =
  'open close toggle prefill identify locale theme consent reset erase on off attach init destroy'.split(
    ' ',
  )
{
  const refuse = () => {
    throw new Error('a getter of the host')
  }
  const hostile = new Proxy(
    {},
    { get: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse },
  )
  const cycle = { name: 'ticket' }
  cycle.ticketId = cycle
  const refused = Promise.reject(new Error('handed over'))
  refused.catch(() => {})
  const VALUES = [
    undefined,
    null,
    true,
    false,
    0,
    -1,
    Number.NaN,
    Infinity,
    10n,
    '',
    ' ',
    'new',
    'ticket',
    '#help',
    '<',
    '::',
    '[[',
    'x'.repeat(100_000),
    '\u0000',
    '\ud800',
    Symbol('a'),
    Symbol.iterator,
    [],
    [[]],
    {},
    hostile,
    cycle,
    refused,
    new Promise(() => {}),
    () => {},
    refuse,
    class {},
    /a/,
    new Date(Number.NaN),
    document,
    document.createElement('p'),
    document.createTextNode('a'),
    window,
    new Map(),
    Object.create(null),
    Object.freeze({ name: 'new' }),
    { toString: refuse },
    { valueOf: refuse },
    // biome-ignore lint/suspicious/noThenProperty: what a host may hand over
    { then: refuse },
    {
      get name() {
        return refuse()
      },
    },
    JSON.parse('{"__proto__":{"a":1}}'),
    'constructor',
    '__proto__',
    'toString',
    new Uint8Array(8),
    new Error('a'),
  ]
  const NAMES =
    'name ticketId articleId confirm subject body categoryId projectId id email locale endpoint user target router client onError getToken texts languages launcher accounts fallback consent theme'.split(
      ' ',
    )
  let state = 7
  const next = (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const VIEWS = ['home', 'new', 'tickets', 'ticket', 'account', 'articles', 'article', 'nowhere']
  window.fuzzed = () => {
    if (next(3) === 0) return VALUES[next(VALUES.length)]
    const made = {}
    if (next(2)) made.name = VIEWS[next(VIEWS.length)]
    for (let count = next(4); count > 0; count -= 1) {
      made[NAMES[next(NAMES.length)]] = VALUES[next(VALUES.length)]
    }
    return made
  }
}
window.thrown = []
window.calls = 0
window.sayAll = (verbs, times) => {
  for (let turn = 0; turn < times; turn += 1) {
    for (const verb of verbs) {
      window.calls += 1
      const values = [window.fuzzed(), window.fuzzed()]
      try {
        const said = window.Deskside(verb, ...values)
        // A promise that is refused is a result; nobody has to wait for it.
        if (said instanceof Promise)
          said.catch((error) => window.refusals.push(`${verb}: ${error}`))
      } catch (error) {
        window.thrown.push(`${verb}: ${String(error)} ${error.stack?.split('\n')[1]}`)
      }
    }
  }
}
window.refusals = []
