/** One chunk: finding articles, on a screen of their own, on home and beside the form. */
export { Articles } from './Articles.js'
export { HomeArticles } from './HomeArticles.js'
export { SuggestedArticles } from './SuggestedArticles.js'
