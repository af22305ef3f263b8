// One version for all packages: what would have to change, and whether it has, over manifests as data.

/** @typedef {{ name?: string, version?: string, private?: boolean, dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Manifest */

const OURS = '@deskside/'

/**
 * The manifest with this version, and ours that it depends on with the same one.
 *
 * @param {Manifest} manifest
 * @param {string} version
 */
export function withVersion(manifest, version) {
  const own = (dependencies) =>
    Object.fromEntries(
      Object.entries(dependencies).map(([name, range]) => [
        name,
        name.startsWith(OURS) ? version : range,
      ]),
    )
  return {
    ...manifest,
    ...(manifest.version === undefined ? {} : { version }),
    ...(manifest.dependencies ? { dependencies: own(manifest.dependencies) } : {}),
    ...(manifest.devDependencies ? { devDependencies: own(manifest.devDependencies) } : {}),
  }
}

/**
 * Where another version stands than this one.
 *
 * @param {Record<string, Manifest>} manifests by their paths
 * @param {{ packages: Record<string, Manifest> }} lock
 * @param {string} version
 * @returns {string[]}
 */
export function otherVersions(manifests, lock, version) {
  const rows = [
    ...Object.entries(manifests),
    ...Object.entries(lock.packages)
      .filter(([path]) => path !== '' && !path.includes('node_modules/'))
      .map(([path, one]) => [`package-lock.json: ${path}`, one]),
  ]
  return rows.flatMap(([path, manifest]) =>
    JSON.stringify(withVersion(manifest, version)) === JSON.stringify(manifest)
      ? []
      : [`${path} does not say ${version} everywhere`],
  )
}

/** `1.2.3` or `1.2.3-beta.1`, as SemVer has it. */
export function isVersion(text) {
  return /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[\dA-Za-z]+(\.[\dA-Za-z]+)*)?$/.test(text)
}

/** Whether a version comes after another one; what goes before a release comes before it. */
export function isAfter(version, before) {
  const [a, b] = [version, before].map((one) => {
    const [numbers, label] = one.split(/-(.*)/s)
    return { numbers: numbers.split('.').map(Number), label }
  })
  const at = a.numbers.findIndex((number, index) => number !== b.numbers[index])
  if (at >= 0) return a.numbers[at] > b.numbers[at]
  if (a.label === undefined || b.label === undefined)
    return a.label === undefined && b.label !== undefined
  return a.label.localeCompare(b.label, 'en', { numeric: true }) > 0
}
