import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './build/compressed.ts';
import { contractWithoutSchemas } from './build/contract-without-schemas.ts';
import { earlyWords } from './build/early-words.ts';

const SERVER = process.env['QIBU_SERVER'] ?? 'http://127.0.0.1:7070';

// The server takes writes only from its own origin.
const proxy = { '/api': { target: SERVER, changeOrigin: true, headers: { origin: SERVER } } };

/**
 * Few files, and none that the first page does not need: what starts with the application is `react` and `first`; menus,
 * forms and what floats over a page come with the page that shows them. Words and kinds come from core; its judgement would
 * come along to every page if chunks took their dependencies with them.
 */
const CHUNKS = [
  { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler|@tanstack)\//, tags: ['$initial' as const] },
  { name: 'first', test: /node_modules\/|packages\/(?!core\/)|virtual:|\0/, tags: ['$initial' as const] },
  {
    name: 'overlays',
    test: /@floating-ui|react-remove-scroll|@mantine\/core\/esm\/(?:components\/(?:Popover|Combobox|Select|ScrollArea|Modal|FocusTrap|Portal|Overlay)|utils\/Floating)/,
    minShareCount: 3,
  },
  { name: 'kit', test: /node_modules\/@mantine\//, minShareCount: 4 },
  {
    name: 'forms',
    test: /web\/src\/ui\/(?:field|edit-popover|inline-edit|money-field|confirm-button|basis-mark|rests-on|panel-form|side-by-side)/,
    minShareCount: 4,
  },
  { name: 'ui', test: /web\/src\/(?:ui|lib)\//, minShareCount: 3 },
  { name: 'parts', test: /web\/src\/(?:parts|editing)\//, minShareCount: 3 },
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [contractWithoutSchemas(), react(), earlyWords(), compressed()],
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
