import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

/** The core's tests in Node, run once a mutant: without the long property suites. */
export default defineConfig({
  ssr: { resolve: { conditions: ['deskside-source', ...defaultServerConditions] } },
  test: {
    environment: 'node',
    include: ['packages/core/src/**/*.test.ts'],
    exclude: [
      '**/*.deep.test.ts',
      '**/{hoursProperty,tus,storageFaults}.test.ts',
      '**/{hints,hours,bindings,articles,accounts}/**',
      '**/node_modules/**',
    ],
  },
})
