// docs/texts.en.json, every text of the widget in English: `node tools/texts.mjs` writes it, `--check` compares.
import { writeOrCheck } from './writtenFile.mjs'

await writeOrCheck({
  file: 'docs/texts.en.json',
  module: '/tools/texts/document.ts',
  make: 'createTexts',
  from: 'the English in packages/widget/src/i18n',
  command: 'node tools/texts.mjs',
})
