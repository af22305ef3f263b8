// docs/relay-config.schema.json from the strict schema: `node tools/relaySchema.mjs` writes it, `--check` compares.
import { writeOrCheck } from './writtenFile.mjs'

await writeOrCheck({
  file: 'docs/relay-config.schema.json',
  module: '/tools/relaySchema/document.ts',
  make: 'createRelaySchema',
  from: 'the strict schema',
  command: 'node tools/relaySchema.mjs',
})
