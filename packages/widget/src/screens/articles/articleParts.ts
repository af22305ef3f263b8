/** One chunk: articles where something else is shown, on home and beside the form. */
export { HomeArticles } from './HomeArticles.js'
export { SuggestedArticles } from './SuggestedArticles.js'
