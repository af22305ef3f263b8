import * as v from 'valibot'
import { type Text, textSchema } from '../wire/index.js'

/** What schemas of a desk are made of. Checks say their code as their message. */

/** What a host's own system calls a project or an option. */
export const foreignId = v.pipe(v.string(), v.minLength(1))
/** Stands in `fields.<id>`, in keys and in addresses. Nothing at all is `empty`, not `bad_id` too. */
export const id = v.pipe(foreignId, v.regex(/^([A-Za-z0-9][\w-]*)?$/, 'bad_id'))
/** One text for all, or one a language by its BCP 47 tag; none of them empty. */
export const deskTextSchema = v.pipe(
  textSchema,
  v.check(hasWords, 'empty_text'),
  v.check(namesLanguages, 'unknown_language'),
)
export const text = v.optional(deskTextSchema)
export const urlSchema = v.pipe(v.string(), v.check(isAddress, 'bad_url'))
export const linkSchema = v.strictObject({ label: deskTextSchema, url: urlSchema })
/** At least one of something that cannot be halved. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(1))

/** May be left out. */
export function list<S extends v.GenericSchema>(schema: S) {
  return v.optional(v.array(schema))
}

function hasWords(words: Text): boolean {
  const all = typeof words === 'string' ? [words] : Object.values(words)
  return all.length > 0 && all.every((one) => one.trim() !== '')
}

function namesLanguages(words: Text): boolean {
  return typeof words === 'string' || Object.keys(words).every(isLanguage)
}

/** As BCP 47 begins: `english` is a slip. */
export function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)
}

/** The same four ways that every link of the widget may take. */
export function isAddress(address: string): boolean {
  try {
    return ['https:', 'http:', 'mailto:', 'tel:'].includes(new URL(address).protocol)
  } catch {
    return false
  }
}
