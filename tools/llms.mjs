// llms.txt, what the docs hold for a language model: `node tools/llms.mjs` writes it, `--check` compares.
import { writeOrCheck } from './writtenFile.mjs'

await writeOrCheck({
  file: 'llms.txt',
  module: '/tools/docsSite/llms.mjs',
  make: 'llmsOfRepository',
  from: 'the docs and tools/docsSite/pages.mjs',
  command: 'node tools/llms.mjs',
})
