import swagger from '@fastify/swagger'
import type { App } from './app.ts'

/** Collects every route's schema; the document is at /desk/v1/openapi.json. */
export const openapi = async (app: App): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Trunkline desk',
        version: '1.0.0',
        description: 'A working group’s backlog, calls, minutes and action points.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'trunkline' },
          operator: { type: 'http', scheme: 'bearer' },
        },
      },
    },
  })
  app.get('/desk/v1/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
