import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    // Compiled or vendored tests elsewhere in the tree are not ours.
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    coverage: {provider: 'v8', include: ['src/**/*.ts']},
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
})
