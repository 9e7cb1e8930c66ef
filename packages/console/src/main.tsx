import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { followChanges } from './api/changes.ts'
import { queries } from './api/query-client.ts'
import { createRoutes } from './routes.tsx'
import './styles/index.css'
import { applyTheme } from './ui/theme.ts'

applyTheme()

followChanges(queries)

const place = document.getElementById('console')
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        {/* The console's words are English, whatever the browser prefers; the other languages are not in the bundle. */}
        <I18nProvider locale="en-GB">
          <RouterProvider router={createRoutes()} />
        </I18nProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}
