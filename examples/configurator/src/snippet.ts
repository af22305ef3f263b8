import { type Look, styleOf } from './look.js'

type Choice = { readonly look: Look; readonly locale: string }

/** What goes into a host's page, without a build. */
export function scriptSnippet({ look, locale }: Choice): string {
  const entry = look.launcher ? '' : '<a id="help" href="/contact">Help</a>\n'
  const attach = look.launcher ? '' : "  Deskside('attach', '#help')\n"
  return `${styleBlock(look)}${entry}<script>
  window.Deskside||((window.Deskside=function(){window.Deskside.q.push(arguments)}).q=[]);
  Deskside('init', {
${optionLines({ look, locale }, '    ')}
  })
${attach}</script>
<script async src="/deskside/deskside.js"></script>
`
}

/** The same for a host app that imports the package. */
export function moduleSnippet({ look, locale }: Choice): string {
  const attach = look.launcher ? '' : "help.attachTo('#help')\n"
  const style = styleLines(look, '  ')
  return `import { mountHelp } from '@deskside/widget'

${look.launcher ? '' : 'const help = '}mountHelp({
${optionLines({ look, locale }, '  ')}
})
${attach}${style === '' ? '' : `\n/* in your style sheet */\n:root {\n${style}\n}\n`}`
}

function styleBlock(look: Look): string {
  const lines = styleLines(look, '    ')
  return lines === '' ? '' : `<style>\n  :root {\n${lines}\n  }\n</style>\n`
}

function styleLines(look: Look, indent: string): string {
  return [...styleOf(look)].map(([name, value]) => `${indent}${name}: ${value};`).join('\n')
}

function optionLines({ look, locale }: Choice, indent: string): string {
  const lines = [
    "endpoint: 'https://support.example.com',",
    "getToken: () => fetch('/support-token', { method: 'POST' }).then((r) => r.text()),",
    "user: { id: 'u1' }, // the `sub` of your tokens",
    `locale: '${locale}',`,
    ...(look.theme === 'auto' ? [] : [`theme: '${look.theme}',`]),
    ...(look.frame === 'floating' ? [] : [`frame: '${look.frame}',`]),
    ...(look.launcher ? ['launcher: true,'] : []),
  ]
  return lines.map((line) => indent + line).join('\n')
}
