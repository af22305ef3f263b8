import DefaultTheme from 'vitepress/theme'
import FrontPage from './FrontPage.vue'
import './style.css'

/** VitePress asks for a default export. */
export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('FrontPage', FrontPage)
  },
}
