import { afterEach, expect, it } from 'vitest'
import { scopeOf } from './scope.js'
import { toJson } from './toJson.js'
import { wellFormed } from './wellFormed.js'

const DATA = { list: [1, ['a', null]], text: 'it is "here"', none: null, more: { yes: true } }
const EXPECTED = '{"list":[1,["a",null]],"text":"it is \\"here\\"","none":null,"more":{"yes":true}}'

type Patched = { toJSON?: (this: unknown) => string }
const patched = [Array, String, Number, Object].map(({ prototype }) => prototype as Patched)
afterEach(() => {
  for (const prototype of patched) delete prototype.toJSON
})

function likePrototypeJs(): void {
  for (const prototype of patched) {
    Object.defineProperty(prototype, 'toJSON', {
      configurable: true,
      value(this: unknown) {
        return `[${this}]`
      },
    })
  }
}

it('row 38: what is sent is the same on a page that has put `toJSON` on every prototype T-HO1', () => {
  expect(toJson(DATA)).toBe(EXPECTED)
  likePrototypeJs()
  expect(toJson(DATA)).toBe(EXPECTED)
  expect(wellFormed(DATA)).toEqual(DATA)
})

it('row 38: a person is the same in a page with Prototype.js and in one without', () => {
  const user = { id: 'maya', organization: { id: 'harbour' } }
  const before = scopeOf('https://support.example.com', user)
  likePrototypeJs()
  expect(scopeOf('https://support.example.com', user)).toBe(before)
})

it('what has no JSON has none', () => {
  expect(toJson(undefined)).toBeUndefined()
})
