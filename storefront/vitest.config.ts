import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  // React's production JSX runtime is enough; Next compiles the pages themselves.
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
    unstubGlobals: true,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      // Pages are thin and run in the browser tests; the rest is counted here.
      exclude: ['src/app/**', '**/*.test.*', 'src/shop-api/types.ts', 'src/ui/fonts.ts'],
      reporter: ['text', 'json-summary'],
    },
  },
});
