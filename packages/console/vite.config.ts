import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Addresses are relative, so that the built folder can be served from anywhere. */
export default defineConfig({
  base: './',
  plugins: [react()],
  build: { outDir: 'dist/site', target: 'es2022', modulePreload: { polyfill: false } },
})
