// What every build of the packages has in common: where sources are found, for which browsers they are
// written, what of a library is left out.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Features } from 'lightningcss'
import { defaultClientConditions } from 'vite'
import { root } from './steps.mjs'

/** Packages read each other's sources through this condition: no build needs another one. */
export const SOURCE = 'deskside-source'

/** Chrome, Edge, Firefox and Safari of the last two years. */
const BROWSERS = { target: 'es2022', cssTarget: ['chrome120', 'firefox113', 'safari16.4'] }

/**
 * Of `@preact/signals` only what it hands on is used (`state/useStore.ts` listens); the rest, which
 * wraps Preact so that components listen by themselves, is left out: 1.6 kB.
 */
export const TREESHAKE = {
  moduleSideEffects: [{ test: /@preact[\\/]signals[\\/]dist/, sideEffects: false }],
}

/** A build of one package. */
export function base(folder, outDir) {
  return {
    configFile: false,
    root: join(root, 'packages', folder),
    publicDir: false,
    logLevel: 'warn',
    resolve: { conditions: [SOURCE, ...defaultClientConditions] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // No sheet of ours says `light-dark()`: what stands in for it where a browser lacks it is not needed.
    css: { lightningcss: { exclude: Features.LightDark } },
    build: {
      ...BROWSERS,
      outDir: join(root, 'packages', folder, outDir),
      emptyOutDir: false,
      sourcemap: true,
      reportCompressedSize: false,
      cssMinify: 'lightningcss',
    },
  }
}

/** A file of a package's sources; throws where it is not there. */
export function source(folder, file) {
  const path = join(root, 'packages', folder, 'src', file)
  if (!existsSync(path)) throw new Error(`packages/${folder}/src/${file} is not there`)
  return path
}
