import { removeAt } from '../json/editJson.js'

/** The desks to begin with, by the name of their file. */
export const DESKS = {
  'a-field-portal': 'A field portal',
  'b-shop-builder': 'A shop builder',
  'c-analytics': 'An analytics service',
  'd-campaigns': 'A campaign tool',
  'e-shop-portal': 'A shop portal',
} as const

export type DeskName = keyof typeof DESKS

const files = import.meta.glob<string>('../../../*/desk.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** A desk as its file has it, but for the address of the schema, which is right only there. */
export function deskText(name: DeskName): string {
  return removeAt(files[`../../../${name}/desk.json`] ?? '{}', ['$schema'])
}
