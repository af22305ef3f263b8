import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

/** The core's tests in Node, run once a mutant: without the long property suites. */
export default defineConfig({
  ssr: { resolve: { conditions: ['deskside-source', ...defaultServerConditions] } },
  test: {
    environment: 'node',
    include: ['packages/core/src/**/*.test.ts'],
    exclude: [
      '**/*{Property,property,Deep,deep,Faults,Soak}*.test.ts',
      '**/userSwitch.test.ts',
      '**/{hints,hours,bindings}/**',
      '**/node_modules/**',
    ],
  },
})
