import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { realInputs } from '../../../../test/real-inputs.ts'
import { TRIALS } from '../store/trial.ts'
import { openTrialApp, type TrialApp } from './trial-app.ts'

const MINUTES = `# API backlog, 2025-11-13

## Attendees

* Ada, Telefonica
* Bo, KPN

## Agenda

* SIM Swap, issue #63
`
const FILES = [{ path: 'MOM-2025-11-13.md', text: MINUTES }]
const inputs = realInputs()

describe.each(TRIALS)('importing documents over HTTP, facts in %s', (_, begin) => {
  let desk: TrialApp
  let chair: { cookie: string }
  beforeEach(async () => {
    desk = await openTrialApp({}, begin)
    chair = { cookie: (await desk.as('chair')).cookie }
  })
  afterEach(() => desk.close())
  const plan = async (files: unknown = FILES) => (await desk.post('/desk/v1/import/plan', { files }, chair)).json()
  const apply = (digest: string, files: unknown = FILES) => desk.post('/desk/v1/import/apply', { files, digest }, chair)

  test('a plan changes nothing; applied it adds what it said, under the name of whoever applied it; again, nothing', async () => {
    const planned = await plan()
    expect(planned.additions.length).toBeGreaterThan(3)
    expect(planned.additions[0]).toMatchObject({ happenedAt: expect.stringMatching(/Z$/), says: expect.any(String) })
    expect(await desk.desk.store.position()).toBe(0)
    const applied = await apply(planned.digest)
    expect(applied.json()).toEqual({ digest: planned.digest, added: planned.additions.length })
    const { facts } = (await desk.get('/desk/v1/facts')).json()
    expect(facts.length).toBe(planned.additions.length)
    for (const fact of facts)
      expect(fact).toMatchObject({ actor: expect.stringMatching(/^chair/), source: { kind: 'document' } })
    expect((await plan()).additions).toEqual([])
  })

  test('a plan that no longer holds is refused with the plan that does, and nothing is half applied', async () => {
    const { digest } = await plan()
    await desk.post('/desk/v1/organisations/kpn/register', { name: 'KPN', kind: 'operator' }, chair)
    const response = await apply(digest)
    expect([response.statusCode, response.json().code]).toEqual([409, 'plan-changed'])
    expect(await desk.desk.store.position()).toBe(1)
    expect((await apply(response.json().plan.digest)).statusCode).toBe(200)
  })

  test('of one plan applied by two at once, one is', async () => {
    const { digest, additions } = await plan()
    const answers = await Promise.all([apply(digest), apply(digest)])
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409])
    expect(await desk.desk.store.position()).toBe(additions.length)
  })

  test('broken documents are findings, and what can be read is planned', async () => {
    const broken = [...FILES, { path: 'empty.md', text: '' }, { path: 'binary.md', text: 'a\u0000b' }]
    const { additions, findings } = await plan(broken)
    expect(additions).toEqual((await plan()).additions)
    expect(findings.map((finding: { code: string }) => finding.code)).toEqual(
      expect.arrayContaining(['binary-file', 'empty-file']),
    )
  })

  test('only a chair applies, whoever signed in may look at a plan', async () => {
    const member = { cookie: (await desk.as('member')).cookie }
    const { digest } = (await desk.post('/desk/v1/import/plan', { files: FILES }, member)).json()
    const refused = await desk.post('/desk/v1/import/apply', { files: FILES, digest }, member)
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'role-not-allowed'])
    expect((await desk.post('/desk/v1/import/plan', { files: FILES })).json().code).toBe('not-signed-in')
  })

  test.skipIf(inputs === null)(
    'the group’s real documents: applied once, added nothing twice, written back as read',
    async () => {
      const real = (folder: string) =>
        readdirSync(join(inputs ?? '', folder)).map((name) => ({
          path: `${folder}/${name}`,
          text: readFileSync(join(inputs ?? '', folder, name), 'utf8'),
        }))
      const files = ['backlog', 'minutes', 'organisations', 'proposals', 'releases'].flatMap(real)
      const planned = await plan(files)
      expect((await apply(planned.digest, files)).json()).toMatchObject({ added: planned.additions.length })
      expect((await plan(files)).additions).toEqual([])
      const backlog = (await desk.get('/desk/v1/backlog')).json()
      expect(backlog.entries.length).toBe(96)
      const { text } = real('backlog').find(({ path }) => path.includes('2026-07-22')) ?? expect.fail()
      const table = (await desk.post('/desk/v1/table', { path: 'APIbacklog.2026-07-22.md', text }, chair)).json()
      expect(table.changes).toEqual([])
      expect(table.text === text).toBe(true)
      const renewed = (await desk.post('/desk/v1/table', { text, releases: true }, chair)).json()
      expect(renewed.changes).toEqual(table.stale)
      expect(renewed.changes.length).toBeGreaterThan(0)
    },
  )
})
