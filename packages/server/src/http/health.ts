import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import Type from 'typebox'
import type { App, AppParts } from './app.ts'

/** What monitoring reads, in the text format of Prometheus; every server has its own figures. */
export const metrics = (app: App): void => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'trunkline_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  })
  const problems = new Counter({
    name: 'trunkline_http_problems_total',
    help: 'Answers with a status of 400 or more, by route.',
    labelNames: ['route', 'status'],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    const status = String(reply.statusCode)
    if (reply.statusCode >= 400) problems.inc({ route, status })
    if (route.endsWith('/changes')) return // Open as long as its reader stays.
    duration.observe({ method: request.method, route, status }, reply.elapsedTime / 1000)
  })
  app.get('/metrics', { schema: { summary: 'Figures for Prometheus', tags: ['health'] } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}

/** Live: the process answers. Ready: its store does too. */
export const health = (app: App, { desk }: AppParts): void => {
  const answer = { response: { 200: Type.Object({ status: Type.Literal('up') }) }, tags: ['health'] }
  app.get('/health/live', { schema: { summary: 'The process answers', ...answer } }, async () => ({
    status: 'up' as const,
  }))
  app.get('/health/ready', { schema: { summary: 'The store answers', ...answer } }, async () => {
    await desk.store.position()
    return { status: 'up' as const }
  })
}
