import { articles as english } from '../../i18n/en/articles.js'
import searchCss from '../../parts/SearchField.css?inline'
import { useSection, useStyle } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import rowCss from '../TicketRow.css?inline'
import { ArticleRows } from './ArticleRow.js'
import { ArticleSearchField, Found, useArticleSearch } from './ArticleSearch.js'
import css from './Articles.css?inline'
import { shortLists } from './articlesModel.js'
import { useArticles } from './useArticles.js'

const ROOM = 5

/** On home: search first; what was read last and what there is to begin with while nothing is asked. */
export function HomeArticles() {
  useStyle(searchCss)
  useStyle(rowCss)
  useStyle(css)
  const words = useSection('articles', english)
  const articles = useArticles()
  const findings = useArticleSearch()
  const lists = shortLists(useStore(articles.recent), useStore(articles.all).items)
  return (
    <section class="home-articles" aria-label={words.title}>
      <ArticleSearchField />
      {findings.status === 'unasked' ? (
        <>
          <ArticleRows
            title={words.recent}
            articles={lists.recent}
            more={lists.suggested.length === 0 && words.all}
          />
          <ArticleRows title={words.suggested} articles={lists.suggested} more={words.all} />
        </>
      ) : (
        <Found findings={findings} atMost={ROOM} />
      )}
    </section>
  )
}
