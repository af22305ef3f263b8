// The changelog as its headings have it: `## Unreleased`, then one a version.

/**
 * What stands under a heading; `null` where there is no such heading.
 *
 * @param {string} text
 * @param {string} heading `Unreleased`, or a version
 */
export function sectionOf(text, heading) {
  const parts = text.split(/^## /m).slice(1)
  const found = parts.find((part) =>
    new RegExp(`^${heading.replaceAll('.', '\\.')}(\\s|$)`).test(part),
  )
  return found === undefined ? null : found.slice(found.indexOf('\n') + 1).trim()
}

/**
 * What was not released becomes this version's; throws where there is nothing to release.
 *
 * @param {string} text
 * @param {string} version
 * @param {string} date `2026-01-31`
 */
export function released(text, version, date) {
  if (!sectionOf(text, 'Unreleased')) throw new Error('CHANGELOG.md: nothing under «Unreleased»')
  if (sectionOf(text, version) !== null) throw new Error(`CHANGELOG.md has ${version} already`)
  return text.replace(/^## Unreleased$/m, `## Unreleased\n\n## ${version} (${date})`)
}
