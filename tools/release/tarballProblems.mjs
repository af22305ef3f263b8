// What is wrong with a package as npm would publish it: its files, its maps, its licences, and words
// that are nobody's business.
import { posix } from 'node:path'

/** What never travels: tests and what they need, settings of this machine. */
const NOT_FILES =
  /\.(?:test|browser|bench|deep)\.|(?:^|\/)(?:\.env|\.npmrc|\.git|\.DS_Store|node_modules|tsconfig|vite\.config|labelled\/|coverage\/)|\.(?:pem|key|tgz|log)$/

/** Words that only a secret or somebody's machine has. */
const SECRETS = {
  'a private key': /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s+[\w+/=]{40}/,
  'a key of AWS': /\b(?:AKIA|ASIA)[A-Z\d]{16}\b/,
  'a token of npm': /\bnpm_[A-Za-z\d]{36}\b/,
  'a token of GitHub': /\b(?:gh[pousr]_[A-Za-z\d]{36}|github_pat_\w{50,})\b/,
  'a token of Slack': /\bxox[abprs]-[\w-]{10,}\b/,
  'a key of Stripe': /\b[rs]k_live_[A-Za-z\d]{16,}\b/,
  'a key of Google': /\bAIza[\w-]{35}\b/,
  'a signed token': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/,
  'a password in an address':
    /\b(?:https?|redis|smtps?|postgres):\/\/[^\s/:@"'`<>${}]+:(?!password@)[^\s/:@"'`<>${}]{6,}@/,
  'a folder of somebody': /(?:\/home|\/Users|\/root)\/[\w.-]+\/|[A-Z]:\\Users\\/,
}

/**
 * @param {{ path: string, text: string }[]} files
 * @returns {string[]} what to mend, each with the file it is in
 */
export function secretsIn(files) {
  return files.flatMap(({ path, text }) =>
    Object.entries(SECRETS)
      .filter(([, pattern]) => pattern.test(text))
      .map(([what]) => `${path}: ${what}`),
  )
}

/** @param {{ path: string, text: string }[]} files */
export function strayFiles(files) {
  // What tests share is for others only where it is an entry.
  const hasTesting = files.some(({ path }) => path === 'dist/testing.js')
  const stray = files
    .map(({ path }) => path)
    .filter(
      (path) =>
        NOT_FILES.test(path) || (!hasTesting && /^(?:src|dist\/types)\/testing\//.test(path)),
    )
  const maps = files.filter(({ path }) => path.endsWith('.map'))
  return [
    ...stray.map((path) => `${path}: is not for others`),
    ...maps.flatMap((map) => mapProblems(map, new Set(files.map(({ path }) => path)))),
  ]
}

/** Maps lead to sources that travel along, or to those of libraries; never out of the project. */
function mapProblems({ path, text }, known) {
  const { sources, sourceRoot = '' } = JSON.parse(text)
  return sources
    .map((source) => posix.join(posix.dirname(path), sourceRoot, source))
    .filter(
      (source) =>
        !known.has(source) &&
        !/^(?:\.\.\/)+(?:node_modules|core\/src|relay\/src)\//.test(source) &&
        !/rolldown\/runtime/.test(source),
    )
    .map((source) => `${path}: names ${source}, which does not travel along`)
}

/**
 * @param {{ license?: string }} manifest
 * @param {{ path: string, text: string }[]} files
 */
export function licenceProblems(manifest, files) {
  const text = (name) => files.find(({ path }) => path === name)?.text
  const folders = new Map()
  for (const { path, text } of files.filter(({ path }) => /^dist\/.*\.map$/.test(path))) {
    const home = /^dist\/(?:cdn|console)\//.exec(path)?.[0] ?? 'dist/'
    const names = JSON.parse(text).sources.flatMap((one) => libraryOf(one) ?? [])
    folders.set(home, new Set([...(folders.get(home) ?? []), ...names]))
  }
  return [
    ...(manifest.license === 'MIT' && text('LICENSE')?.includes('MIT License')
      ? []
      : ['no MIT licence']),
    ...[...folders].flatMap(([home, names]) =>
      [...names]
        .filter((name) => !text(`${home}THIRD-PARTY-NOTICES.txt`)?.includes(`\n${name} `))
        .map((name) => `${home}: has code of ${name}, and no notice of it`),
    ),
  ]
}

/** The library that a map's source belongs to. */
function libraryOf(source) {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1]
}

/**
 * The names of all files as they are pinned, without what follows from others: a map beside its file,
 * the declarations of a source that is listed, and what the bundler calls chunks.
 *
 * @param {{ path: string }[]} files
 */
export function fileListOf(files) {
  const paths = new Set(files.map(({ path }) => path))
  const follows = (path) => {
    if (path.endsWith('.map') && paths.has(path.slice(0, -'.map'.length))) return true
    const source = path.replace(/^dist\/types\//, 'src/').replace(/\.d\.ts$/, '')
    return source !== path && ['.ts', '.tsx'].some((ending) => paths.has(source + ending))
  }
  return [...new Set([...paths].filter((path) => !follows(path)).map(withoutChunkName))].sort()
}

function withoutChunkName(path) {
  return path
    .replace(/^(dist\/chunks\/)[\w-]+(\.js(?:\.map)?)$/, '$1[name]$2')
    .replace(/^(dist\/cdn\/)(?:[\w-]+-)?[\w-]{7}(\.js(?:\.map)?)$/, '$1[hash]$2')
    .replace(/^(dist\/console\/assets\/[\w]+)-[\w-]{8}(\.\w+)$/, '$1-[hash]$2')
}
