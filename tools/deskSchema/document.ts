import { deskSchemas } from './schemas.js'

/** A desk's configuration as JSON Schema: editors complete and check it as one writes. */
export function createSchema(): { [key: string]: unknown } {
  const { DeskConfig, ...parts } = deskSchemas('#/$defs/')
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Deskside desk configuration',
    description:
      'What a support desk is, as data. What only code can check (unknown ids, conditions on later fields, hours that overlap) is said by readDeskConfig of @deskside/core/config.',
    ...(DeskConfig as object),
    $defs: parts,
  }
}
