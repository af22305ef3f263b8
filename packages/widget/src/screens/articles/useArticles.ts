import { type Articles, createArticles } from '@deskside/core/articles'
import { useWidget } from '../../state/context.js'

/** The desk's articles; the search is one for all screens, so that «Back» finds it as it was. */
export function useArticles(): Articles {
  return useWidget().extend(createArticles)
}
