import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledEarly } from './build/compiled-early.ts';
import { compressed } from './build/compressed.ts';
import { contractWithoutSchemas } from './build/contract-without-schemas.ts';
import { early } from './build/early.ts';
import { oneWayChunks } from './build/one-way-chunks.ts';

const SERVER = process.env['QIBU_SERVER'] ?? 'http://127.0.0.1:7070';

// The server takes writes only from its own origin.
const proxy = { '/api': { target: SERVER, changeOrigin: true, headers: { origin: SERVER } } };

/**
 * Few files, and none that the first page does not need: what starts with the application is `react` and `first`; menus,
 * forms and what floats over a page come with the page that shows them. Chunks do not take their dependencies along, so each
 * may only need those above it: two that need each other would run before they are ready.
 */
const CHUNKS = [
  {
    name: 'react',
    test: /node_modules\/(?:react|react-dom|scheduler|use-sync-external-store|@tanstack)\//,
    tags: ['$initial' as const],
  },
  {
    name: 'first',
    test: /node_modules\/|packages\/(?!core\/)|preload-helper|qibu-contract/,
    tags: ['$initial' as const],
  },
  { name: 'kit', test: /node_modules\/(?!@atlaskit|@tanstack)/, minShareCount: 3 },
  {
    name: 'forms',
    test: /web\/src\/ui\/(?:field|edit-popover|inline-edit|money-field|confirm-button|basis-mark|rests-on|panel-form|side-by-side)/,
    minShareCount: 4,
  },
  {
    name: 'ui',
    test: /web\/src\/(?:ui\/(?:section|meter|reason-list|verdict-line|link-button|numbers|key-hint)|lib\/)/,
    minShareCount: 3,
  },
  { name: 'parts', test: /web\/src\/(?:parts|editing)\//, minShareCount: 3 },
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [contractWithoutSchemas(), react(), early(), oneWayChunks(), compiledEarly(), compressed()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // Inline scripts and data: images would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: { includeDependenciesRecursively: false, groups: CHUNKS },
      },
    },
  },
  server: { host: '127.0.0.1', port: 7071, proxy },
  preview: { host: '127.0.0.1', port: 7072, proxy },
});
