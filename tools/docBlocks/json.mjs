// JSON: parsed, and where it says what it is, held against its schema.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { root } from '../steps.mjs'

/** By what a block calls itself, or names as its `$schema`. */
const SCHEMAS = [
  [/desk\.json$|desk-config\.schema\.json/, 'docs/desk-config.schema.json'],
  [/^(deskside|guests)\.json$|relay-config\.schema\.json/, 'docs/relay-config.schema.json'],
]

/**
 * @param {readonly import('./pages.mjs').PageBlock[]} blocks
 * @returns {string[]}
 */
export function checkJson(blocks) {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
  const validators = SCHEMAS.map(([pattern, file]) => [
    pattern,
    ajv.compile(JSON.parse(readFileSync(join(root, file), 'utf8'))),
  ])
  return blocks.flatMap(({ page, line, name, text }) => {
    const value = read(text)
    if (value instanceof Error) return [`${page}:${line}: ${value.message}`]
    const words = `${value?.$schema ?? ''}`
    const isValid = validators.find(([pattern]) => pattern.test(name) || pattern.test(words))?.[1]
    if (!isValid || isValid(value)) return []
    return isValid.errors.map(
      ({ instancePath, message }) => `${page}:${line}: ${instancePath || '/'} ${message}`,
    )
  })
}

/** A whole document, or some keys of one. */
function read(text) {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!/^\s*"[^"]+":/.test(text)) return error
    try {
      return JSON.parse(`{${text}}`)
    } catch (inside) {
      return inside
    }
  }
}
