// What attw and publint say of a tarball: whether its entries and their types are found as they ought to be.
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

/** We publish ES modules alone: what asks by `require` of old is not asked of them. */
const NOT_OURS = ['node10', 'node16-cjs']

/** A classic script, and its list of hashes: no types stand behind them. */
const NO_MODULES = [/^\.\/deskside(\.all)?\.js$/, /\.json$/]

/**
 * @param {Buffer} bytes of a tarball
 * @param {Record<string, unknown>} manifest
 * @returns {Promise<string[]>}
 */
export async function typeProblems(bytes, manifest) {
  const excludeEntrypoints = Object.keys(/** @type {object} */ (manifest.exports)).filter((entry) =>
    NO_MODULES.some((one) => one.test(entry)),
  )
  const pack = createPackageFromTarballData(new Uint8Array(bytes))
  const result = await checkPackage(pack, { excludeEntrypoints })
  if (!result.types) return ['attw: there are no types']
  return result.problems
    .filter((problem) => !NOT_OURS.includes(problem.resolutionKind ?? problem.resolutionOption))
    .map((problem) => `attw: ${JSON.stringify(problem)}`)
}

/**
 * @param {Buffer} bytes of a tarball
 * @param {Record<string, unknown>} manifest
 */
export async function manifestProblems(bytes, manifest) {
  const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const { messages } = await publint({ pack: { tarball }, strict: true })
  return messages.map((message) => `publint: ${formatMessage(message, manifest, { color: false })}`)
}
