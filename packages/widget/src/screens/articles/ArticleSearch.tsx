import { useEffect } from 'preact/hooks'
import { articles as english } from '../../i18n/en/articles.js'
import { EmptyState } from '../../parts/EmptyState.js'
import { SEARCH } from '../../parts/outlines.js'
import { SearchField } from '../../parts/SearchField.js'
import { Skeleton } from '../../parts/Skeleton.js'
import { useI18n, useSection, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { LoadFailed } from '../LoadFailed.js'
import { ArticleRows } from './ArticleRow.js'
import { type Findings, findingsOf } from './articlesModel.js'
import { useArticles } from './useArticles.js'

/** The field, over what the words in it have found. */
export function useArticleSearch(): Findings {
  const { announce } = useWidget()
  const words = useSection('articles', english)
  const findings = findingsOf(useStore(useArticles().search))
  const { status } = findings
  const count = status === 'found' && !findings.isOld ? findings.items.length : -1
  useEffect(() => {
    if (count > 0) announce(words.found(count))
    if (status === 'nothing') announce(words.noResults)
  }, [count, status === 'nothing'])
  return findings
}

export function ArticleSearchField() {
  const articles = useArticles()
  const words = useSection('articles', english)
  return (
    <SearchField
      label={words.search}
      clearLabel={words.clearSearch}
      value={useStore(articles.search).query}
      onValue={articles.type}
    />
  )
}

export type FoundProps = {
  readonly findings: Exclude<Findings, { readonly status: 'unasked' }>
  /** Rows that there is room for. @default all */
  readonly atMost?: number
}

/** What was found, or why nothing was. */
export function Found({ findings, atMost = Number.POSITIVE_INFINITY }: FoundProps) {
  const articles = useArticles()
  const words = useSection('articles', english)
  const { common } = useI18n().messages
  switch (findings.status) {
    case 'loading':
      return <Skeleton lines={3} label={common.loading} />
    case 'found':
      return (
        <ArticleRows
          title={words.found(findings.items.length)}
          hidesTitle
          articles={findings.items.slice(0, atMost)}
          more={findings.items.length > atMost && words.allFound}
        />
      )
    case 'nothing':
      return (
        <EmptyState icon={SEARCH} title={words.noResults}>
          {words.noResultsText}
        </EmptyState>
      )
    case 'failed':
      return (
        <LoadFailed
          error={findings.error}
          onRetry={async () => articles.type(articles.search.get().query)}
        >
          {words.failed}
        </LoadFailed>
      )
  }
}
