import { chosenLocale, type Locale, noteRead, readArticles } from '../page/choices.js'
import { h, icon } from '../page/dom.js'
import { languageSwitch, mark } from '../page/head.js'
import { LOUPE, PENCIL } from '../page/icons.js'
import type { Person } from '../people.js'
import { type Article, articles } from './articles.js'
import { type Words, words } from './words.js'

/** The knowledge base, for everybody: `/docs`, and each article at `/docs/<its id>`. */
export function showDocs(
  root: HTMLElement,
  person: Person | null,
  onLocale: (locale: Locale) => void,
): void {
  const [, , id] = location.pathname.split('/')
  const article = articles.find((one) => one.id === id)
  // What was read before this one: an article is no news on its own page.
  const recent = readArticles().filter((one) => one !== id)
  if (article) noteRead(article.id)

  function show(): void {
    const text = words[chosenLocale()]
    const title = article ? article.text[chosenLocale()].title : text.docs
    document.title = `${title} · ${text.brand}`
    root.replaceChildren(
      head(text),
      h('div.awning', { 'aria-hidden': 'true' }),
      article ? reading(article, text) : start(text),
    )
  }

  function head(text: Words): HTMLElement {
    return h(
      'header.head',
      {},
      h('a.brand', { href: '/docs' }, mark(), text.brand),
      h('span.head-docs', {}, text.docs),
      person !== null && h('a.head-link', { href: '/', 'data-requests': true }, text.requests),
      h('a.head-link', { href: '/' }, person === null ? text.signIn : text.office),
      languageSwitch(text.language, chosenLocale(), (locale) => {
        onLocale(locale)
        show()
      }),
    )
  }

  function start(text: Words): HTMLElement {
    const list = h('div.found', { 'aria-live': 'polite' })
    const field = h('input', {
      type: 'search',
      'aria-label': text.search,
      placeholder: text.search,
      autocomplete: 'off',
      input: () => fill(),
    })
    function fill(): void {
      const found = articles.filter((one) => holds(one, field.value))
      list.replaceChildren(found.length > 0 ? cards(found) : h('p.muted', {}, text.nothing))
    }
    fill()
    return h(
      'main.start',
      {},
      h('h1', {}, text.title),
      h('p.muted', {}, text.lead),
      h('div.search', {}, icon(...LOUPE), field),
      recentList(text),
      h('h2', {}, text.all),
      list,
      still(text),
    )
  }

  function reading(one: Article, text: Words): HTMLElement {
    const { title, lead, steps, note } = one.text[chosenLocale()]
    const when = new Intl.DateTimeFormat(chosenLocale(), { dateStyle: 'long' })
    return h(
      'main.reading',
      {},
      h(
        'article',
        {},
        h('p.crumb', {}, h('a', { href: '/docs' }, text.docs)),
        h('h1', {}, title),
        h('p.lead', {}, lead),
        h('ol.steps', {}, ...steps.map((step) => h('li', {}, h('p', {}, ...withBold(step))))),
        h('p.note', {}, h('b', {}, text.good), note),
        h('p.updated', {}, text.updated(when.format(Date.now() - one.days * 86_400_000))),
        still(text),
      ),
      recentList(text),
    )
  }

  /** Under every article, and under what the search found. */
  function still(text: Words): HTMLElement {
    const next = `/?next=${encodeURIComponent(location.pathname)}`
    return h(
      'section.still',
      { 'aria-label': text.still },
      h('p', {}, text.still),
      person === null
        ? h('a.write', { href: next }, icon(...PENCIL), text.signInFirst)
        : h('button.write', { type: 'button', 'data-write': true }, icon(...PENCIL), text.write),
    )
  }

  function recentList(text: Words): HTMLElement | false {
    const known = recent.flatMap((one) => articles.filter(({ id: other }) => other === one))
    if (known.length === 0) return false
    const row = (one: Article) =>
      h('li', {}, h('a', { href: `/docs/${one.id}` }, one.text[chosenLocale()].title))
    return h(
      'section.recent',
      { 'aria-label': text.recent },
      h('h2', {}, text.recent),
      h('ul', {}, ...known.slice(0, 3).map(row)),
    )
  }

  show()
}

function cards(some: readonly Article[]): HTMLElement {
  const card = ({ id, text }: Article) => {
    const { title, lead } = text[chosenLocale()]
    return h(
      'li',
      {},
      h('a.article', { href: `/docs/${id}` }, h('b', {}, title), h('span', {}, lead)),
    )
  }
  return h('ul.articles', {}, ...some.map(card))
}

/** Every word that is looked for stands somewhere in it. */
function holds({ text }: Article, query: string): boolean {
  const { title, lead, steps, note } = text[chosenLocale()]
  const all = [title, lead, ...steps, note].join(' ').toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}

function withBold(text: string): readonly (Node | string)[] {
  return text.split('**').map((part, at) => (at % 2 === 1 ? h('b', {}, part) : part))
}
