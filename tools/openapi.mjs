// docs/openapi.json from the routes table: `node tools/openapi.mjs` writes it, `--check` compares.
import { writeOrCheck } from './writtenFile.mjs'

await writeOrCheck({
  file: 'docs/openapi.json',
  module: '/tools/openapi/document.ts',
  make: 'createDocument',
  from: 'the routes table',
  command: 'node tools/openapi.mjs',
})
