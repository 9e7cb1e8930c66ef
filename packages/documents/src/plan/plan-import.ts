import {
  CAMARA_RULES,
  type Draft,
  dateAt,
  FAMILIES,
  type FamilyName,
  type Group,
  type Instant,
  type IsoDate,
  type Recorded,
  type RuleBook,
  splitStream,
} from '@trunkline/governance'
import type { Finding } from '../finding.ts'
import type { GroupDocument, MinutesDocument } from '../values.ts'
import { planActions } from './actions.ts'
import { areAmong, factsByTeller } from './applied.ts'
import { closeArchived } from './archived.ts'
import { planApproval, planCall } from './calls.ts'
import { digestOf } from './digest.ts'
import { openLedger } from './ledger.ts'
import { planAgenda, planDiscussions, planRecap, settleMatters } from './matters.ts'
import { documentSource, type Planning, report } from './planning.ts'
import { planProposalDocuments } from './proposal-documents.ts'
import { planProgress, planReleases, planTableReleases } from './releases.ts'
import { openRoster, readLandscape, rosterDrafts } from './roster.ts'
import { type Addition, additionOf } from './says.ts'
import { planTables } from './tables.ts'

export interface Plan {
  /** The facts the documents add to the group's own, organisations and people first. */
  readonly drafts: readonly Draft[]
  /** The same for people to read. */
  readonly additions: readonly Addition[]
  /** Where documents contradict each other or the group; nothing of the group is overwritten. */
  readonly conflicts: readonly Finding[]
  readonly counts: Readonly<Record<FamilyName, number>>
  /** Equal for equal drafts: what is applied is what was shown. */
  readonly digest: string
}

type Sorted = { readonly [Kind in GroupDocument['kind']]: readonly Extract<GroupDocument, { kind: Kind }>[] }

const dayOf = (document: GroupDocument): string =>
  document.kind === 'minutes' ? (document.callOn ?? '') : 'takenOn' in document ? (document.takenOn ?? '~') : ''

/** By kind, day and name: the plan does not depend on the order in which the files come. */
const sorted = (documents: readonly GroupDocument[]): Sorted => {
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  const inOrder = [...documents].sort((a, b) => order(dayOf(a), dayOf(b)) || order(a.file, b.file))
  const ofKind = <Kind extends GroupDocument['kind']>(kind: Kind) =>
    inOrder.filter((document): document is Extract<GroupDocument, { kind: Kind }> => document.kind === kind)
  return {
    backlog: ofKind('backlog'),
    proposal: ofKind('proposal'),
    minutes: ofKind('minutes'),
    releases: ofKind('releases'),
    progress: ofKind('progress'),
    organisations: ofKind('organisations'),
  }
}

const firstDay = (documents: readonly GroupDocument[], now: Instant): IsoDate => {
  const days = documents.map(dayOf).filter((day) => /^\d/.test(day))
  return (days.sort()[0] as IsoDate | undefined) ?? dateAt(now)
}

const planMinutes = (planning: Planning, documents: readonly MinutesDocument[]): void => {
  let pending: readonly string[] = []
  settleMatters(planning, documents)
  for (const document of documents) {
    if (document.callOn === null) {
      report(
        planning,
        'day-unknown',
        documentSource(document.file),
        'The minutes do not say of which call they are.',
        'Put the date of the call in the name or the first heading.',
      )
      continue
    }
    planCall(planning, document, document.callOn)
    const subjects = planDiscussions(planning, document, document.callOn)
    planRecap(planning, document, document.callOn)
    planAgenda(planning, document, document.callOn)
    planApproval(planning, document, document.callOn)
    pending = planActions(planning, document, document.callOn, subjects, pending)
  }
  closeArchived(planning)
}

const countsOf = (drafts: readonly Draft[]): Plan['counts'] => {
  const counts = Object.fromEntries(FAMILIES.map((family) => [family, 0])) as Record<FamilyName, number>
  for (const draft of drafts) counts[splitStream(draft.stream).family] += 1
  return counts
}

const planOn = (
  kinds: Sorted,
  facts: readonly Recorded[],
  at: { readonly now: Instant; readonly rules: RuleBook; readonly from: IsoDate },
): { readonly drafts: readonly Draft[]; readonly conflicts: readonly Finding[] } => {
  const ledger = openLedger(facts)
  const roster = openRoster(ledger)
  const planning: Planning = { ledger, roster, rules: at.rules, now: at.now }
  for (const document of kinds.organisations) readLandscape(roster, document, at.from)
  planTables(planning, kinds.backlog)
  planProposalDocuments(planning, kinds.proposal, kinds.backlog.at(-1)?.takenOn ?? dateAt(at.now))
  planMinutes(planning, kinds.minutes)
  planReleases(planning, kinds.releases)
  planTableReleases(planning, kinds.backlog)
  planProgress(planning, kinds.progress)
  return { drafts: [...rosterDrafts(roster), ...ledger.additions], conflicts: ledger.conflicts }
}

/**
 * Which facts the documents add to the group's own, and where they contradict it. Every fact carries the day on which it
 * happened in the group; planning again after applying gives an empty plan. `group` is the fold of `facts`.
 */
export const planImport = (
  documents: readonly GroupDocument[],
  _group: Group,
  facts: readonly Recorded[],
  at: { readonly now: Instant; readonly rules?: RuleBook },
): Plan => {
  const kinds = sorted(documents)
  const when = { now: at.now, rules: at.rules ?? CAMARA_RULES, from: firstDay(documents, at.now) }
  const { theirs, others } = factsByTeller(facts, documents)
  // Told anew to a group that has not heard them, documents that were applied as they are say what the group holds, no
  // more and no less: then nothing is new, however their names may since be read.
  const told = theirs.length > 0 ? planOn(kinds, others, when) : null
  const isApplied = told !== null && areAmong(told.drafts, facts) && areAmong(theirs, told.drafts)
  const { drafts, conflicts } = isApplied ? { ...told, drafts: [] } : planOn(kinds, facts, when)
  return {
    drafts,
    additions: drafts.map(additionOf),
    conflicts,
    counts: countsOf(drafts),
    digest: digestOf(JSON.stringify(drafts)),
  }
}
