import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contractWithoutSchemas } from './contract-plugin.ts';

const SERVER = process.env['QIBU_SERVER'] ?? 'http://127.0.0.1:7070';

// The server takes writes only from its own origin.
const proxy = { '/api': { target: SERVER, changeOrigin: true, headers: { origin: SERVER } } };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [contractWithoutSchemas(), react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // Inline scripts and data: images would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    reportCompressedSize: false,
  },
  server: { host: '127.0.0.1', port: 7071, proxy },
  preview: { host: '127.0.0.1', port: 7072, proxy },
});
