import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
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
        <RouterProvider router={createRoutes()} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
