import { formState } from '@deskside/core'
import { openState, promiseFor } from '@deskside/core/hours'
import { expect, it } from 'vitest'
import { broken, draft, inLanguage, of, openDesk } from '../desks/deskRig.js'

const desk = await openDesk('b-shop-builder')

it('B1 the longest reaction is three hours on Premium and a day elsewhere, around the clock', () => {
  const { hours, promises } = desk.support
  const promise = (plan: string) => promiseFor(promises, { plan, priority: null })
  expect(promise('premium')).toMatchObject({ clockMinutes: 180 })
  expect(promise('basic')).toMatchObject({ clockMinutes: 1440 })
  expect(hours && openState(hours, Date.UTC(2026, 0, 1, 2)).status).toBe('open')
})

it('B2 the social plan may report system errors, and reads why nothing else', () => {
  const social = of({ plan: 'social' })
  const { gate } = formState(desk, draft({ categoryId: 'features', typeId: 'plans' }), social)
  expect(inLanguage(gate?.reason, 'ru')).toMatch(/социальном тарифе/)
  expect(gate?.link?.url).toMatch(/plans/)
  expect(formState(desk, draft({ categoryId: 'errors' }), social).gate).toBe(null)
  expect(formState(desk, draft(), social).gate).toBe(null)
  expect(formState(desk, draft({ categoryId: 'features' }), of({ plan: 'basic' })).gate).toBe(null)
})

it('B3 content is deleted and a shop handed over for the owner only', () => {
  const typed = draft({
    categoryId: 'ownership',
    typeId: 'delete-content',
    fields: { address: 'https://chashka.example/', irreversible: true },
  })
  const owner = of({ plan: 'basic', roles: ['owner'] })
  const editor = of({ plan: 'basic', roles: ['editor'] })
  expect(broken(desk, typed, owner)).toEqual([])
  expect(broken(desk, typed, editor)).toEqual(['gate gated'])
  expect(inLanguage(formState(desk, typed, editor).gate?.reason, 'ru')).toMatch(/только владелец/)
})

it('B4 the phone is for advice, and what is sent by mail, forum or messenger does not count', () => {
  expect(desk.channels.filter(({ counts }) => !counts).map(({ kind }) => kind)).toEqual([
    'email',
    'link',
    'chat',
  ])
  const phone = desk.channels.find(({ counts }) => counts)
  expect(inLanguage(phone?.purpose, 'ru')).toMatch(/^Только консультации/)
})

it('B5 each topic shows one of the four scopes, and the plan decides', () => {
  const scope = (categoryId: string, plan: string) =>
    formState(desk, draft({ categoryId }), of({ plan })).scope
  expect(scope('features', 'basic')?.level).toBe('in_scope')
  expect(scope('features', 'trial')?.level).toBe('limited')
  expect(scope('integrations', 'basic')?.level).toBe('in_scope')
  expect(scope('theme-changes', 'basic')).toMatchObject({
    level: 'up_to_limit',
    link: { url: 'https://lavkodel.example/works' },
  })
  expect(inLanguage(scope('theme-changes', 'premium')?.text, 'ru')).toMatch(/двух часов/)
  expect(scope('business', 'basic')).toMatchObject({
    level: 'limited',
    link: { url: 'https://lavkodel.example/sales' },
  })
  expect(scope('markup', 'premium')?.level).toBe('out_of_scope')
})

it('B7 B8 at both entries the page’s address is filled in, steps and a screenshot are asked for', () => {
  const page = { url: 'https://chashka.example/', title: 'Чашка' }
  for (const source of ['back-office', 'knowledge-base']) {
    const typed = draft({ categoryId: 'errors' })
    const { fields } = formState(desk, typed, of({}, { page, source }))
    expect(fields[0]).toMatchObject({ id: 'address', value: page.url, required: true })
    expect(fields.map(({ id }) => id)).toEqual(['address', 'theme-changed', 'steps', 'screenshot'])
  }
  expect(desk.sources.map(({ id }) => id)).toEqual(['knowledge-base', 'back-office'])
  expect(desk.form.asksFor).toEqual({ steps: true, address: true, screenshot: true })
})

it('B9 B10 the receipt names the order of arrival, and the form asks for one question', () => {
  expect(inLanguage(desk.support.receipt, 'ru')).toMatch(/в порядке поступления/)
  expect(inLanguage(desk.form.advice[0], 'ru')).toMatch(/один вопрос/)
})

it('B6 B11 articles come first, eight delays are explained, and no solving time is promised', () => {
  expect(desk.articles?.url).toMatch(/help/)
  expect(desk.form.delayReasons).toHaveLength(8)
  expect(inLanguage(desk.support.promise, 'en')).toMatch(/not a solving time/)
})

it('B13 the desk speaks in its own words', () => {
  expect(inLanguage(desk.greeting, 'ru')).toBe('Остались вопросы? Отправьте тикет в техподдержку!')
})
