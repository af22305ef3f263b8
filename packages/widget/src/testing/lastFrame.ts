import { cleanup } from '@testing-library/preact'
import { afterAll } from 'vitest'

// What a chunk that came late has begun ends in the next frame: the page has to be there until then.
afterAll(async () => {
  // A test that asks for Node alone has no page.
  if (typeof document === 'undefined') return
  cleanup()
  await new Promise((resolve) => requestAnimationFrame(resolve))
  await new Promise((resolve) => setTimeout(resolve))
})
