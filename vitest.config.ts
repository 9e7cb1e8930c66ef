import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'units', include: ['packages/*/src/**/*.test.ts'], environment: 'node' } },
      { test: { name: 'guards', include: ['test/guards/**/*.test.ts'], environment: 'node' } },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
