import { configure } from '@testing-library/preact'

// As `expect.poll` in vite.config.ts: what a chunk brings is compiled when it is asked for.
configure({ asyncUtilTimeout: 15_000 })
