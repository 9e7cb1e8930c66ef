import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The console speaks English: react-aria's thirty other languages stay out of the bundle, a third of its size. */
const englishOnly = (): Plugin => ({
  name: 'english-only',
  enforce: 'pre',
  load: (id) => (/[\\/]intl[\\/][\w-]+[\\/](?!en-US)[a-z]{2}-[A-Z]{2}\.m?js$/.test(id) ? 'export default {}' : null),
})

export default defineConfig({
  plugins: [englishOnly(), react()],
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/desk': 'http://localhost:8080' } },
})
