import type { DeskConfig } from '@deskside/core'
import { readDeskConfig } from '@deskside/core/config'
import { expect, test } from 'vitest'
import { createDeskWords } from './deskWords.js'

const desk: DeskConfig = readDeskConfig({
  name: 'Support',
  form: {
    categories: [
      {
        id: 'money',
        label: { ru: 'Оплата', en: 'Billing' },
        types: [{ id: 'invoice', label: { ru: 'Счёт' } }],
      },
    ],
    priorities: [{ id: 'low', label: 'Whenever you like' }],
    fields: [
      { id: 'site', kind: 'url', label: { ru: 'Сайт', en: 'Site' } },
      { id: 'sure', kind: 'consent', label: 'I am sure' },
      { id: 'days', kind: 'multiselect', label: 'Days', options: [{ id: 'mo', label: 'Monday' }] },
      { id: 'scan', kind: 'file', label: 'Scan' },
    ],
  },
})

test('category, type and priority are read in the words of the desk', () => {
  const words = createDeskWords(desk)
  expect(words.category({ categoryId: 'money', typeId: null })).toBe('Billing')
  expect(words.category({ categoryId: 'money', typeId: 'invoice' })).toBe('Billing · Счёт')
  expect(words.priority('low')).toBe('Whenever you like')
})

test('what the desk has not named keeps its id, and nothing stays nothing', () => {
  const words = createDeskWords(desk)
  expect(words.category({ categoryId: 'gone', typeId: 'odd' })).toBe('gone · odd')
  expect(words.category({ categoryId: null, typeId: null })).toBeNull()
  expect(words.priority(null)).toBeNull()
  expect(createDeskWords(null).priority('low')).toBe('low')
})

test('what the form asked is read by its names, and what is the host’s own by its id', () => {
  const fields = {
    site: 'https://shop.example',
    sure: true,
    days: ['mo', 'tu'],
    scan: ['f1'],
    article: 'discounts',
    empty: '',
    none: [],
  }
  expect(createDeskWords(desk).fields({ fields })).toEqual([
    ['Site', 'https://shop.example'],
    ['I am sure', 'Yes'],
    ['Days', 'Monday, tu'],
    ['article', 'discounts'],
  ])
})
