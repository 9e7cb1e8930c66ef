import { readdirSync, readFileSync } from 'node:fs'
import { planImport, readDocuments } from '@trunkline/documents'
import {
  actionsOf,
  agendaOf,
  backlogOf,
  CAMARA_RULES,
  type Draft,
  endOfDay,
  fold,
  type IsoDate,
  minutesOf,
  type Recorded,
  splitStream,
} from '@trunkline/governance'
import { describe, expect, test } from 'vitest'
import { realInputs } from '../../../../test/real-inputs.ts'
import { DEMONSTRATION_BEGINS as BEGINS } from '../open.ts'
import { demonstrationFacts } from './index.ts'

const recorded = (drafts: readonly Draft[], after: readonly Recorded[] = []): readonly Recorded[] => [
  ...after,
  ...drafts.map((draft, place) => ({
    ...draft,
    position: after.length + place + 1,
    version: place + 1,
    recordedAt: BEGINS,
    actor: 'Demonstration',
  })),
]

const facts = recorded(demonstrationFacts())
const group = fold(facts)
const rules = CAMARA_RULES

describe('the demonstration group', () => {
  test('is the group as of 2025-11-13, and nothing in it happens after its clock begins', () => {
    expect(backlogOf(fold(facts, endOfDay('2025-11-13' as IsoDate)))).toHaveLength(85)
    expect(group.calls.size).toBe(24)
    expect(facts.filter(({ happenedAt }) => happenedAt > BEGINS)).toEqual([])
    expect(facts.filter(({ source }) => source.kind !== 'demonstration')).toEqual([])
  })

  test('names no organisation, call or proposal that it does not have', () => {
    const named = [
      ...[...group.proposals.values()].flatMap(({ owners, supporters }) => [
        ...owners,
        ...supporters.map(({ organisation }) => organisation),
      ]),
      ...[...group.calls.values()].flatMap(({ attendance }) => attendance.map(({ organisation }) => organisation)),
      ...[...group.actions.values()].flatMap(({ owners }) => owners),
    ]
    expect(named.filter((id) => !group.organisations.has(id))).toEqual([])
    expect([...group.actions.values()].filter(({ call }) => call === null || !group.calls.has(call))).toEqual([])
    const registered = new Set(
      facts.flatMap(({ stream, fact }) => (fact.type === 'proposal-registered' ? [stream] : [])),
    )
    expect(facts.filter(({ stream }) => splitStream(stream).family === 'proposal' && !registered.has(stream))).toEqual(
      [],
    )
  })

  test('tells of 2025-11-13 what its minutes tell: 8 people of 5 of 30 organisations, two decisions, minutes to approve', () => {
    const call = group.calls.get('2025-11-13')
    const present = call?.attendance.filter((row) => row.present) ?? []
    expect([call?.attendance.length, present.length, present.flatMap((row) => row.people).length]).toEqual([30, 5, 8])
    expect([call?.decisions.length, call?.minutes.status]).toEqual([2, 'published'])
    expect(group.calls.get('2025-10-23')?.minutes.approvedInCall).toBe('2025-11-13')
    const history = group.proposals.get('imei-fraud')?.history.filter(({ outcome }) => outcome === 'not-treated')
    expect(history).toHaveLength(10)
    expect(
      minutesOf(group, '2025-11-13', { rules })?.sections.find(({ id }) => id === 'out-of-agenda')?.entries,
    ).toHaveLength(1)
  })

  test('makes every part of the next agenda alive', () => {
    const agenda = agendaOf(group, '2025-11-27', { rules, now: BEGINS })
    const sizes = Object.fromEntries(agenda?.sections.map(({ id, items }) => [id, items.length]) ?? [])
    expect(sizes).toMatchObject({ 'previous-minutes': 1, frozen: 1 })
    for (const id of ['new-proposals', 'scope-enhancements', 'recent-updates', 'closing'])
      expect(sizes[id], id).toBeGreaterThan(1)
    expect(agenda?.waiting.flatMap(({ refusals }) => refusals.map(({ code }) => code)).sort()).toEqual([
      'frozen-notice-late',
      'issue-missing',
    ])
    expect(agenda?.actions.filter(({ overdue }) => overdue).length).toBeGreaterThan(3)
    expect(actionsOf(group, { now: BEGINS, rules }).filter(({ status }) => status === 'closed').length).toBeGreaterThan(
      3,
    )
  })
})

const inputs = realInputs()
const files = (inputs === null ? [] : readdirSync(inputs, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const content = readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')
    return { path: `${entry.parentPath.slice((inputs ?? '').length + 1)}/${entry.name}`, content, size: content.length }
  })

describe.skipIf(inputs === null)('beside the real documents (skipped where they are not beside the checkout)', () => {
  const { documents } = readDocuments(files)
  const plan = (chosen: typeof documents, known: readonly Recorded[]) =>
    planImport(chosen, fold(known), known, { now: BEGINS })

  test('the documents it retells add nothing to it', () => {
    const retold = ['backlog/APIbacklog.2025-11-05.md', 'minutes/2025-11-13.txt']
    const { additions, conflicts } = plan(
      documents.filter(({ file }) => retold.includes(file)),
      facts,
    )
    expect([additions, conflicts]).toEqual([[], []])
  })

  test('the table of 2026 adds the nine rows that are new, and makes no proposal twice', () => {
    const { drafts } = plan(
      documents.filter(({ file }) => file === 'backlog/APIbacklog.2026-07-22.md'),
      facts,
    )
    const after = fold(recorded(drafts, facts))
    expect(after.proposals.size - group.proposals.size).toBe(9)
    expect(backlogOf(after)).toHaveLength(96)
    expect(after.proposals.get('radio-signal-attenuation')).toMatchObject({ name: 'Rainfall Intensity', listed: true })
    expect(after.proposals.get('consent-info-controlled-delegation')).toMatchObject({ listed: true })
  })

  test('everything imported on top leaves nothing to add, and no two proposals of one name', () => {
    const all = recorded(plan(documents, facts).drafts, facts)
    expect(plan(documents, all).additions).toEqual([])
    const names = [...fold(all).proposals.values()].map(({ name }) => name.toLowerCase())
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
  })

  test('no sentence of theirs is in it', () => {
    const fold = (text: string): string => text.replace(/\W+/g, ' ').toLowerCase()
    const theirs = fold(
      files
        .filter(({ path }) => /^(?:backlog|minutes|proposals)/.test(path))
        .map(({ content }) => content)
        .join('\n'),
    )
    const ours = facts
      .flatMap(({ fact }) => [
        'text' in fact ? fact.text : undefined,
        'reason' in fact ? fact.reason : undefined,
        'how' in fact ? fact.how : undefined,
      ])
      .filter((text): text is string => text !== undefined && fold(text).split(' ').length > 4)
    expect(ours.length).toBeGreaterThan(40)
    // A status is quoted with its date where the table says more than its vocabulary.
    expect(ours.filter((text) => theirs.includes(fold(text)) && !/\(\d{4}|\(N\/A\)/.test(text))).toEqual([])
  })
})
