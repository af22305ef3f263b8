import { expect, test } from 'vitest'
import { ArgumentsError, readArguments } from './readArguments.js'

const read = (...args: string[]) =>
  readArguments(args, {
    command: 'desk',
    options: { config: { type: 'string', default: 'desk.json' }, check: { type: 'boolean' } },
    meant: (word) => (word.endsWith('.json') ? `--config ${word}` : null),
  })

test('options are read with their defaults', () => {
  expect(read('--check')).toEqual({ config: 'desk.json', check: true })
  expect(read('--config=mine.json').config).toBe('mine.json')
})

test.each([
  [['--confg', 'x'], 'desk: there is no option --confg. Perhaps you mean --config.'],
  [['--colour'], 'desk: there is no option --colour. See desk --help.'],
  [['-c'], 'desk: there is no option -c. See desk --help.'],
  [['check'], 'desk: "check" belongs to no option. Perhaps you mean --check.'],
  [['mine.json'], 'desk: "mine.json" belongs to no option. Perhaps you mean --config mine.json.'],
  [['serve'], 'desk: "serve" belongs to no option. See desk --help.'],
])('%j is refused, and what was meant is said', (args, words) => {
  expect(() => read(...args)).toThrow(new ArgumentsError(words))
})

test('an option without its value is named', () => {
  expect(() => read('--config')).toThrow(/^desk: .*'--config <value>' argument missing/)
})
