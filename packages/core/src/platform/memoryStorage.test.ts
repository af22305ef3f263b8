import { describe, expect, it } from 'vitest'
import { describeStorage } from '../testing/describeStorage.js'
import { memoryStorage } from './memoryStorage.js'

describeStorage({ describe, expect, it }, 'memoryStorage', () => memoryStorage())

it('says that nothing survives, unless whoever holds it does', () => {
  expect(memoryStorage().mode.get()).toBe('memory')
  expect(memoryStorage({ mode: 'kept' }).mode.get()).toBe('kept')
})
