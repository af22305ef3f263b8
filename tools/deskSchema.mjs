// What the strict schema says of a desk: as JSON Schema, as a reference to read, as the table of its keys.
// `node tools/deskSchema.mjs` writes them, `--check` compares.
import { writeOrCheck } from './writtenFile.mjs'

const from = 'the strict schema'
const command = 'node tools/deskSchema.mjs'
const reference = { module: '/tools/deskSchema/reference.ts', from, command }

await writeOrCheck({
  file: 'docs/desk-config.schema.json',
  module: '/tools/deskSchema/document.ts',
  make: 'createSchema',
  from,
  command,
})
await writeOrCheck({ ...reference, file: 'docs/desk-reference.md', make: 'createReference' })
await writeOrCheck({
  ...reference,
  file: 'docs/desk-configuration.md',
  make: 'createKeys',
  between: 'keys',
})
