import { render } from 'preact'
import { App } from './page/App.js'
import './page/tokens.css'
import './page/page.css'
import './page/controls.css'
import './page/stage.css'

const app = document.querySelector('#app')
if (app) render(<App />, app)
