import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { wearKeptTheme } from './theme/use-theme'
import './theme/base.scss'

wearKeptTheme()
const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
