// docs/desk-config.schema.json from the strict schema: `node tools/deskSchema.mjs` writes it, `--check` compares.
import { writeOrCheck } from './writtenFile.mjs'

await writeOrCheck({
  file: 'docs/desk-config.schema.json',
  module: '/tools/deskSchema/document.ts',
  make: 'createSchema',
  from: 'the strict schema',
  command: 'node tools/deskSchema.mjs',
})
