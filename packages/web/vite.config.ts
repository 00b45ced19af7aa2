import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './build/compressed.ts';
import { contractWithoutSchemas } from './build/contract-without-schemas.ts';
import { earlyWords } from './build/early-words.ts';

const SERVER = process.env['QIBU_SERVER'] ?? 'http://127.0.0.1:7070';

// The server takes writes only from its own origin.
const proxy = { '/api': { target: SERVER, changeOrigin: true, headers: { origin: SERVER } } };

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
        // Few files: what nearly every page needs comes in one piece each, the rest with its page.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler|@tanstack)\// },
            { name: 'kit', test: /node_modules\/(?:@mantine|@floating-ui)\//, minShareCount: 6 },
            {
              name: 'ui',
              test: /packages\/(?:web\/src\/ui|phrases\/src\/say)\//,
              minShareCount: 4,
              // Words and kinds come from core; its judgement would come along with them to every page.
              includeDependenciesRecursively: false,
            },
            { name: 'frame', test: /packages\/web\/src\/(?:lib|app)\//, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', port: 7071, proxy },
  preview: { host: '127.0.0.1', port: 7072, proxy },
});
