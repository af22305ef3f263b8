import { readFile } from 'node:fs/promises'
import { systemClock } from '@deskside/core'
import { createWorld, seededIds } from '@deskside/core/testing'
import { accountOperations, operations } from '@deskside/core/wire'
import { createHandler, memoryMailer } from '@deskside/relay'
import { expect, test } from 'vitest'
import { createDocument } from './openapi/document.js'
import type { Json } from './openapi/schemas.js'

type Operation = { operationId: string; parameters?: Json[]; responses: Json; tags: string[] }
type Document = {
  paths: Record<string, Record<string, Operation> & { parameters?: Json[] }>
  tags: { name: string }[]
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options']
const document = createDocument() as unknown as Document

const documented = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([method]) => METHODS.includes(method))
    .map(([method, operation]) => ({ path, method, operation: operation as Operation, item })),
)

test('docs/openapi.json is what the routes table says; else run: node tools/openapi.mjs', async () => {
  const written = await readFile(new URL('../docs/openapi.json', import.meta.url), 'utf8')
  expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(document)))
})

test('every row of the routes table is an operation of its own name', () => {
  for (const [name, route] of Object.entries({ ...operations, ...accountOperations })) {
    const operation = document.paths[route.path]?.[route.method.toLowerCase()]
    expect(operation?.operationId).toBe(name)
    expect(operation?.responses).toHaveProperty(String(route.status))
  }
})

test('every reference leads somewhere', () => {
  const broken: string[] = []
  visit(document, (value) => {
    if (typeof value.$ref === 'string' && follow(value.$ref) === undefined) broken.push(value.$ref)
  })
  expect(broken).toEqual([])
  expect(JSON.stringify(document)).not.toContain('$defs')
})

test('every operation has a name of its own, a known tag, and each of its path parameters', () => {
  const names = documented.map(({ operation }) => operation.operationId)
  expect(new Set(names).size).toBe(names.length)
  const tags = document.tags.map(({ name }) => name)
  for (const { path, operation, item } of documented) {
    expect(tags).toEqual(expect.arrayContaining(operation.tags))
    const declared = [...(item.parameters ?? []), ...(operation.parameters ?? [])]
      .filter((parameter) => parameter.in === 'path')
      .map((parameter) => `{${parameter.name}}`)
    expect(declared).toEqual(path.match(/\{\w+\}/g) ?? [])
  }
})

test('every description of a status is a response with words', () => {
  for (const { operation } of documented) {
    for (const [status, response] of Object.entries(operation.responses)) {
      expect(status).toMatch(/^(default|[2-5]\d\d)$/)
      const { $ref, description } = response as { $ref?: string; description?: string }
      const words = $ref === undefined ? description : (follow($ref) as Json).description
      expect(words).toMatch(/\w/)
    }
  }
})

test('what is documented is what the relay answers, and the other way round', async () => {
  const world = createWorld({ clock: systemClock(), createId: seededIds(1) })
  const handler = createHandler((person) => world.backendFor(person), {
    authenticate: async () => ({ id: 'ann' }),
    accounts: {
      secret: 'a secret of at least thirty-two bytes',
      mailer: memoryMailer(),
      confirmUrl: 'https://app.example.com/confirm',
      deskName: 'Desk',
    },
  })
  for (const path of Object.keys(document.paths)) {
    const url = `https://support.example.com${path.replaceAll(/\{\w+\}/g, 'none')}`
    // A method of no standard: the 405 names those that there are.
    const response = await handler(new Request(url, { method: 'BREW' }))
    expect(response.status, path).toBe(405)
    const allowed = (response.headers.get('Allow') ?? '').toLowerCase().split(', ').sort()
    const methods = documented.filter((one) => one.path === path).map(({ method }) => method)
    expect(allowed, path).toEqual(methods.sort())
  }
})

function visit(value: unknown, look: (value: Json) => void): void {
  if (typeof value !== 'object' || value === null) return
  look(value as Json)
  for (const below of Object.values(value)) visit(below, look)
}

function follow(reference: string): unknown {
  return reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((value, key) => (value as Json | undefined)?.[key], document)
}
