import type { Page } from '@playwright/test'
import { expect } from './fixtures.js'

/** Elements that the widget is made of; whatever else stands in it came from outside. */
const OWN_ELEMENTS =
  /^(A|ARTICLE|ASIDE|B|BDI|BLOCKQUOTE|BR|BUTTON|CANVAS|CODE|DD|DETAILS|DIALOG|DIV|DL|DT|EM|FIELDSET|FOOTER|FORM|H[1-6]|HEADER|HR|IMG|INPUT|LABEL|LEGEND|LI|MAIN|MARK|NAV|OL|OPTGROUP|OPTION|OUTPUT|P|PRE|PROGRESS|SEARCH|SECTION|SELECT|SMALL|SPAN|STRONG|SUMMARY|TABLE|TBODY|TD|TEXTAREA|TH|THEAD|TIME|TR|UL|svg|path|circle|rect|line|polyline|g)$/

/** What may be written on them. An `id` or `name` of another's words could cover something. */
const OWN_ATTRIBUTES =
  /^(accept|alt|autocapitalize|autocomplete|capture|checked|class|colspan|cx|cy|d|dir|disabled|download|enterkeyhint|fill|for|height|hidden|href|id|inert|inputmode|lang|max|maxlength|min|multiple|name|novalidate|open|part|placeholder|popover|r|readonly|rel|required|role|rows|rx|ry|scope|selected|spellcheck|src|start|stroke|tabindex|target|title|type|value|viewBox|width|x|x1|x2|xmlns|y|y1|y2|(aria|data|stroke)-[a-z-]+|datetime|points|step|focusable|style|label)$/i

/** Runs in the page: has something of an answer become part of every object there? */
export const isPolluted = `'polluted' in {} || 'polluted' in []`

export type Harm = {
  /** Requests to anybody but the desk and the host, pages that were left for, dialogs. */
  outside(): readonly string[]
  /** Elements, attributes and addresses in the widget that are not its own. */
  foreign(): Promise<readonly string[]>
  /** Neither of the two has anything to tell. */
  seeNone(): Promise<void>
}

/** Watches a page from its start. */
export function watchHarm(page: Page): Harm {
  const outside: string[] = []
  const tell = (what: string, url: string) => {
    if (!/^(https?:\/\/127\.0\.0\.1:|blob:|about:blank$)/.test(url)) outside.push(`${what} ${url}`)
  }
  page.on('request', (request) => tell('request', request.url()))
  page.on('framenavigated', (frame) => tell('navigation', frame.url()))
  page.on('popup', (popup) => outside.push(`popup ${popup.url()}`))
  page.on('dialog', (dialog) => {
    outside.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  const foreign = () =>
    page.evaluate(foreignIn, [OWN_ELEMENTS.source, OWN_ATTRIBUTES.source] as const)
  return {
    outside: () => outside,
    foreign,
    async seeNone() {
      expect(await foreign()).toEqual([])
      expect(outside).toEqual([])
    },
  }
}

/** Runs in the page: everything below the widget's root, shadow roots included. */
function foreignIn([elements, attributes]: readonly [string, string]): readonly string[] {
  const isElement = new RegExp(elements)
  const isAttribute = new RegExp(attributes, 'i')
  const isAddress = /^(https?:|mailto:|tel:|blob:|#)/
  const found: string[] = []
  const root = document.querySelector('deskside-panel')?.shadowRoot
  for (const element of root?.querySelectorAll('*') ?? []) {
    const { tagName } = element
    if (!isElement.test(tagName)) found.push(`<${tagName}>`)
    for (const { name, value } of element.attributes) {
      if (!isAttribute.test(name)) found.push(`<${tagName} ${name}>`)
      if ((name === 'href' || name === 'src') && !isAddress.test(value)) {
        found.push(`<${tagName} ${name}=${value.slice(0, 60)}>`)
      }
    }
    // Another's picture tells its server that the answer was read.
    if (tagName === 'IMG' && !/^blob:/.test((element as HTMLImageElement).src))
      found.push('<IMG src>')
  }
  return [...new Set(found)]
}
