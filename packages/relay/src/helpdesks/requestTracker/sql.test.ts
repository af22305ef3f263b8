import { expect, it } from 'vitest'
import { anyOf, customField, quoted } from './sql.js'

it('T-SV7 ends no text early, whatever stands in it', () => {
  expect(quoted("x' OR id > 0 OR 'a'='a")).toBe("'x\\' OR id > 0 OR \\'a\\'=\\'a'")
  expect(quoted('back\\')).toBe("'back\\\\'")
  expect(quoted('two\nlines')).toBe("'two lines'")
})

it('finds nothing among nothing', () => {
  expect(anyOf('ObjectId', [])).toBe('id = 0')
  expect(anyOf('ObjectId', [1, 2])).toBe('(ObjectId = 1 OR ObjectId = 2)')
  expect(anyOf('Queue', ["O'Brien"])).toBe("(Queue = 'O\\'Brien')")
})

it('takes a field by its name alone', () => {
  expect(customField('Deskside key')).toBe('CF.{Deskside key}')
  expect(customField("x} = 1 OR CF.{y'")).toBe('CF.{x = 1 OR CF.y}')
})
