import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

/** The tests of one room of the core, in Node; `tools/mutation.mjs` names them. */
const tests = (process.env.MUTATION_TESTS ?? '**/*.test.ts').split(' ')

export default defineConfig({
  ssr: { resolve: { conditions: ['deskside-source', ...defaultServerConditions] } },
  test: {
    environment: 'node',
    // A machine that is busy: an end that never comes is Stryker's to see.
    testTimeout: 30_000,
    include: tests.map((pattern) => `packages/core/src/${pattern}`),
    exclude: ['**/*.deep.test.ts', '**/{outboxLimits,*Property}.test.ts', '**/node_modules/**'],
  },
})
