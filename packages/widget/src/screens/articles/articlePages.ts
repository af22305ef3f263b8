/** One chunk: all articles, and each of them, on screens of their own. */
export { Article } from './Article.js'
export { Articles } from './Articles.js'
