/** One chunk: everything about articles, on screens of their own, on home and beside the form. */
export { Article } from './Article.js'
export { Articles } from './Articles.js'
export { HomeArticles } from './HomeArticles.js'
export { SuggestedArticles } from './SuggestedArticles.js'
