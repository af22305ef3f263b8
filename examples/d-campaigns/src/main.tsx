/** @jsxImportSource react */
import '@fontsource-variable/manrope/index.css'
import './styles/tokens.css'
import './styles/frame.css'
import './styles/pages.css'
import './styles/help.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.js'

const place = document.querySelector('#tidecast')
if (place === null) throw new Error('The page has no #tidecast')

createRoot(place).render(
  <StrictMode>
    <App firstPersonId={metaContent('host-person')} supportUrl={metaContent('support-url')} />
  </StrictMode>,
)

function metaContent(name: string): string {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? ''
}
