import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, defaultServerConditions } from 'vite'

const root = fileURLToPath(new URL('../../../../../', import.meta.url))

/**
 * Bundles a script of the tests, so that Node runs it in a process of its own.
 *
 * @param entry beside this file, without its ending
 */
export async function bundleMortal(
  entry: string,
): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const outDir = join(root, '.cache', `mortal-${crypto.randomUUID()}`)
  const conditions = ['deskside-source', ...defaultServerConditions]
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { conditions },
    ssr: { resolve: { conditions }, noExternal: /^@deskside\// },
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      rolldownOptions: {
        input: fileURLToPath(new URL(`./${entry}.ts`, import.meta.url)),
        output: { entryFileNames: `${entry}.mjs`, chunkFileNames: '[name].mjs' },
      },
    },
  })
  return {
    path: join(outDir, `${entry}.mjs`),
    remove: () => rm(outDir, { recursive: true, force: true }),
  }
}
