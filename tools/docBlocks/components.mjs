// Components and pages: compiled by their own compilers, and what of them is script handed on.
import { compile } from 'svelte/compiler'
import { compileScript, compileTemplate, parse } from 'vue/compiler-sfc'

/** The script of a component whose script and template both compile. */
export function scriptOfVue(text, line) {
  const filename = `at${line}.vue`
  const { descriptor, errors } = parse(text, { filename })
  if (errors.length > 0) throw errors[0]
  const { errors: ofTemplate } = compileTemplate({
    source: descriptor.template?.content ?? '',
    filename,
    id: filename,
  })
  if (ofTemplate.length > 0) throw ofTemplate[0]
  compileScript(descriptor, { id: filename, inlineTemplate: true })
  return descriptor.scriptSetup?.content ?? descriptor.script?.content ?? ''
}

/** The script of a component that compiles. */
export function scriptOfSvelte(text) {
  const { warnings } = compile(text, { generate: 'client' })
  if (warnings.length > 0) throw warnings[0]
  return /<script[^>]*>([\s\S]*?)<\/script>/.exec(text)?.[1] ?? ''
}

/** Inline scripts of a page, in their order. */
export function scriptsOfHtml(text) {
  return [...text.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => script,
  )
}
