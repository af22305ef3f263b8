import { expect, it } from 'vitest'
import { changeJson } from './changeJson.js'

const desk = { list: { columns: ['id', 'status'], sort: true }, 'a/b': 1 }

it('a value is put in place, a member and an item are removed, and the original stays', () => {
  expect(changeJson(desk, [{ path: '/list/sort', value: false }, { path: '/a~1b' }])).toEqual({
    list: { columns: ['id', 'status'], sort: false },
  })
  expect(changeJson(desk, [{ path: '/list/columns/0' }])).toMatchObject({
    list: { columns: ['status'] },
  })
  expect(desk.list).toEqual({ columns: ['id', 'status'], sort: true })
})

it('a pointer that leads nowhere is said: a change that changes nothing would prove nothing', () => {
  expect(() => changeJson(desk, [{ path: '/list/colums' }])).toThrow('/list/colums')
  expect(() => changeJson(desk, [{ path: '/lists/columns' }])).toThrow('/lists/columns')
  expect(() => changeJson(desk, [{ path: '' }])).toThrow('not in the document')
})
