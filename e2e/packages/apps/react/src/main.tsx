import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'

const page = document.getElementById('app')
if (page === null) throw new Error('the page has no place for the app')
createRoot(page).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
