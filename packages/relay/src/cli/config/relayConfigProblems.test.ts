import { expect, test } from 'vitest'
import { CONFIG, ENVIRONMENT } from '../../testing/relayFolder.js'
import { relayConfigProblems } from './relayConfigProblems.js'

type Json = { readonly [key: string]: unknown }

/** `pointer code` of everything that is wrong. */
function wrong(patch: Json, environment: Readonly<Record<string, string>> = ENVIRONMENT) {
  const found = relayConfigProblems({ ...CONFIG, ...patch }, environment)
  return found.map(({ pointer, code }) => `${pointer} ${code}`)
}

const smtp = { kind: 'smtp', host: 'mail', from: { address: 'support@example.com' } }
const s3 = {
  kind: 's3',
  bucket: 'uploads',
  region: 'eu-central-1',
  accessKeyId: { env: 'DESK_TOKEN' },
  secretAccessKey: { env: 'DESK_TOKEN' },
}
const notices = { appUrl: 'https://app.example.com/', deskName: 'Acme' }
const accounts = {
  secret: { env: 'JWT_SECRET' },
  deskName: 'Acme',
  confirmUrl: 'https://app.example.com/confirm',
}

test('a configuration that says everything is right', () => {
  expect(relayConfigProblems(CONFIG, ENVIRONMENT)).toEqual([])
  const all = {
    $schema: './relay-config.schema.json',
    listen: { host: '0.0.0.0', port: 443 },
    basePath: '/support/desk',
    publicOrigin: 'https://support.example.com',
    identity: { secrets: { now: { env: 'JWT_SECRET' } }, audience: 'desk', issuer: 'app' },
    state: { kind: 'file', folder: 'state' },
    uploads: { kind: 'file', folder: 'uploads' },
    mail: { ...smtp, port: 25, encryption: 'none', password: { env: 'DESK_TOKEN' } },
    accounts: { ...accounts, needsConsent: true },
    notices: { ...notices, trustsHost: true, parameter: 'help', looksAMinute: 5 },
    limits: { jsonBytes: 1, textBytes: 1, fileBytes: 1, uploadsPerPerson: 1, uploadKeepHours: 1 },
    rates: { person: { burst: 10, perMinute: 60 }, organization: false },
    proxies: 1,
    scan: { file: 'scan.mjs' },
    stopWithinSeconds: 5,
  }
  expect(wrong(all)).toEqual([])
})

test.each([
  ['a key that is misspelt', { corss: [] }, '/corss unknown_key'],
  [
    'a key of another kind',
    { state: { kind: 'memory', folder: 'x' } },
    '/state/folder unknown_key',
  ],
  ['no helpdesk', { helpdesk: undefined }, '/helpdesk required'],
  ['a kind that nobody knows', { state: { kind: 'sqlite' } }, '/state/kind not_an_option'],
  ['no kind', { state: { folder: 'x' } }, '/state/kind required'],
  ['a port as a text', { listen: { port: '80' } }, '/listen/port wrong_type'],
  ['a port that is none', { listen: { port: 65_536 } }, '/listen/port bad_port'],
  ['an origin with a path', { cors: ['https://a.example/'] }, '/cors/0 bad_origin'],
  ['an origin of everybody', { cors: ['*'] }, '/cors/0 bad_origin'],
  ['a path with a slash at its end', { basePath: '/support/' }, '/basePath bad_base_path'],
  ['nothing to check tokens by', { identity: {} }, '/identity without_keys'],
  ['secrets without one', { identity: { secrets: {} } }, '/identity without_keys'],
  [
    'keys of others without an audience',
    { identity: { jwks: { url: 'https://id.example.com/keys' } } },
    '/identity without_audience',
  ],
  [
    'two ways to check tokens',
    { identity: { secret: { env: 'JWT_SECRET' }, secrets: { a: { env: 'JWT_SECRET' } } } },
    '/identity one_of_both',
  ],
  [
    'a Zendesk without a token',
    { helpdesk: { kind: 'zendesk', url: 'https://a.zendesk.com' } },
    '/helpdesk without_token',
  ],
  [
    'a Zendesk with two ways to a token',
    {
      helpdesk: {
        ...{ kind: 'zendesk', url: 'https://a.zendesk.com', tokenFile: 'token' },
        oauth: { clientId: 'a', clientSecret: { env: 'DESK_TOKEN' } },
      },
    },
    '/helpdesk one_of_both',
  ],
  ['notices without mails', { notices }, '/notices without_mail'],
  ['accounts without mails', { accounts }, '/accounts without_mail'],
  [
    'an address that browsers do not open',
    { accounts: { ...accounts, confirmUrl: 'javascript:1' }, mail: smtp },
    '/accounts/confirmUrl bad_web_address',
  ],
  [
    'uploads of one process beside a state of several',
    {
      state: { kind: 'redis', url: { env: 'REDIS_URL' } },
      uploads: { kind: 'file', folder: 'u' },
    },
    '/uploads not_shared',
  ],
  [
    'a rate without an end',
    { rates: { person: { burst: 5 } } },
    '/rates/person/perMinute required',
  ],
  ['a rate of a wrong name', { rates: { persons: false } }, '/rates/persons unknown_key'],
  ['proxies less than none', { proxies: -1 }, '/proxies out_of_range'],
  ['time that never ends', { stopWithinSeconds: 0 }, '/stopWithinSeconds out_of_range'],
  [
    'a variable that is none',
    { identity: { secret: { env: 'a b' } } },
    '/identity/secret/env bad_variable',
  ],
])('%s is refused where it stands', (_name, patch, problem) => {
  expect(wrong(patch)).toEqual([problem])
})

test('a secret in the file is refused, wherever secrets belong, and never shown again', () => {
  const places: readonly (readonly [Json, string])[] = [
    [{ identity: { secret: 's3cret' } }, '/identity/secret'],
    [{ identity: { secrets: { a: 's3cret' } } }, '/identity/secrets/a'],
    [{ state: { kind: 'redis', url: 's3cret' } }, '/state/url'],
    [{ mail: { ...smtp, password: 's3cret' } }, '/mail/password'],
    [{ uploads: { ...s3, secretAccessKey: 's3cret' } }, '/uploads/secretAccessKey'],
    [{ accounts: { ...accounts, secret: 's3cret' }, mail: smtp }, '/accounts/secret'],
  ]
  for (const [patch, pointer] of places) {
    const found = relayConfigProblems({ ...CONFIG, ...patch }, ENVIRONMENT)
    expect(found.map(({ pointer, code }) => ({ pointer, code }))).toEqual([
      { pointer, code: 'secret_in_file' },
    ])
    expect(JSON.stringify(found)).not.toContain('s3cret')
    expect(found[0]?.message).toContain('{ "env": "NAME" }')
  }
})

test('every variable that is not set, empty or too short is named, and its value is not', () => {
  expect(wrong({}, { JWT_SECRET: '' })).toEqual([
    '/helpdesk/options/token missing_variable',
    '/identity/secret missing_variable',
  ])
  const found = relayConfigProblems(CONFIG, {
    ...ENVIRONMENT,
    JWT_SECRET: 'thirty-one-bytes-are-too-short-',
  })
  expect(found).toMatchObject([{ pointer: '/identity/secret', code: 'short_secret' }])
  expect(found[0]?.message).toContain('JWT_SECRET')
  expect(found[0]?.message).not.toContain('thirty')
  // Bytes, not letters: sixteen letters of two bytes each are enough.
  expect(wrong({}, { ...ENVIRONMENT, JWT_SECRET: 'ж'.repeat(16) })).toEqual([])
})

test.each([
  ['not an address', 'redis//relay:hunter2@cache'],
  ['another scheme', 'https://relay:hunter2@cache:6379'],
  ['no host', 'redis:///hunter2'],
  ['a database that is no number', 'redis://relay:hunter2@cache:6379/hunter2'],
])('an address of Redis that is none (%s) is told by its variable, and not shown', (_, url) => {
  const state = { kind: 'redis', url: { env: 'REDIS_URL' } }
  const found = relayConfigProblems({ ...CONFIG, state }, { ...ENVIRONMENT, REDIS_URL: url })
  expect(found).toMatchObject([{ pointer: '/state/url', code: 'bad_redis_url' }])
  expect(found[0]?.message).toContain('REDIS_URL')
  expect(JSON.stringify(found)).not.toContain('hunter2')
  for (const right of ['redis://cache', 'rediss://:p%40ss@cache:6380/3', 'redis://[::1]:6379']) {
    const environment = { ...ENVIRONMENT, REDIS_URL: right }
    expect(relayConfigProblems({ ...CONFIG, state }, environment)).toEqual([])
  }
})

test('a key that is nearly one is told which, of its own kind alone', () => {
  const words = (patch: Json) =>
    relayConfigProblems({ ...CONFIG, ...patch }, ENVIRONMENT).map(({ message }) => message)
  expect(words({ corss: [] })).toEqual(['"corss" is no key here; perhaps you mean "cors".'])
  expect(words({ listen: { prot: 80 } })).toEqual([
    '"prot" is no key here; perhaps you mean "port".',
  ])
  expect(words({ state: { kind: 'redis', url: { env: 'JWT_SECRET' }, prefxi: 'x' } })).toEqual([
    '"prefxi" is no key here; perhaps you mean "prefix".',
  ])
  // What another kind has, this one has not.
  expect(words({ state: { kind: 'memory', prefxi: 'x' } })).toEqual([
    '"prefxi" is no key here; it is misspelt, or belongs elsewhere.',
  ])
})
