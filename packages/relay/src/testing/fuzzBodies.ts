import { seededRandom } from '@deskside/core/testing'

/** Values that a field of text, a number or a list does not expect. */
const STRANGE: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  -0,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  '\u0000',
  '\u202e\u2066',
  'constructor',
  '__proto__',
  'toString',
  'null',
  '[object Object]',
  '../../etc/passwd',
  '#{7*7}',
  '{{7*7}}',
  "' OR 1=1 --",
  '<img src=x onerror=alert(1)>',
  '\r\nX-Evil: 1',
  'x'.repeat(60_000),
  '😀'.repeat(2_000),
  [],
  [[]],
  [null],
  ['x', { a: 1 }],
  {},
  { length: 5 },
  { toString: 'x' },
  { valueOf: 'x' },
  { $gt: '' },
  { type: 'div', props: {}, key: null },
  Array.from({ length: 500 }, (_, i) => i),
  Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`key${i}`, i])),
]

export interface Fuzz {
  /** One of them. */
  one<T>(things: readonly T[]): T
  /** A body for these names, mostly nonsense, as text that may not even be JSON. */
  body(right: Readonly<Record<string, unknown>>): string
}

/** The same nonsense for the same seed. */
export function createFuzz(seed: number): Fuzz {
  const random = seededRandom(seed)
  const one = <T>(things: readonly T[]) => things[Math.floor(random() * things.length)] as T

  function bent(right: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const kept = Object.entries(right).flatMap(([key, value]): [string, unknown][] => {
      const dice = random()
      if (dice < 0.15) return []
      return [[key, dice < 0.5 ? one(STRANGE) : value]]
    })
    const more =
      random() < 0.3 ? [[one(['extra', 'isAdmin', 'toString', 'id', '']), one(STRANGE)]] : []
    return Object.fromEntries([...kept, ...more])
  }

  /** As no program would write it. */
  function torn(text: string): string {
    const at = Math.floor(random() * text.length)
    return one([
      text.slice(0, at),
      text + text,
      text.replace('{', '{"__proto__":{"isAdmin":true},'),
      text.replace('{', '{"constructor":{"prototype":{"isAdmin":true}},'),
      text.replace(/"([^"]*)"\s*:/, '"$1":1,"$1":'),
      text.replaceAll('"', "'"),
      `${'['.repeat(30_000)}${']'.repeat(30_000)}`,
      `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
      text.replace(/:/, ':\\ud800'),
      text.replace(/[a-z]/, '\\ud800'),
      `\ufeff${text}`,
      '[]',
      'null',
      '"text"',
      'NaN',
    ])
  }

  return {
    one,
    body(right) {
      const text = JSON.stringify(bent(right))
      return random() < 0.35 ? torn(text) : text
    },
  }
}
