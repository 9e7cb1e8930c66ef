import { defineConfig } from 'vitest/config'

const units = { environment: 'node', testTimeout: 30_000 } as const

export default defineConfig({
  test: {
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: '.results/tests.json' }]] : ['default'],
    projects: [
      { test: { ...units, name: 'units', include: ['packages/*/src/**/*.test.ts'] } },
      { test: { ...units, name: 'guards', include: ['test/guards/**/*.test.ts'] } },
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
