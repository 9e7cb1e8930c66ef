import {
  ACTION_STATUSES,
  BACKLOG_STATUSES,
  type BacklogEntry,
  type HistoryEntry,
  ITEM_OUTCOMES,
  type Organisation,
  PROPOSAL_KINDS,
  type Proposal,
  type ProposalFact,
  REFERENCE_KINDS,
  REFERENCE_ROLES,
} from '@trunkline/governance'
import Type from 'typebox'
import { describing } from '../same.ts'
import { day, instant, oneOf, organisationKind, orNull, reference } from '../schema-words.ts'
import type { ActionView, ProposalListing, ProposalView } from '../views.ts'
import { named, nullable, openMovesSchema, refTo, sourceSchema, text, texts, truth, whole } from './words.ts'

const status = () => orNull(oneOf(BACKLOG_STATUSES))

export const backlogEntrySchema = named(
  'BacklogEntry',
  describing<BacklogEntry>()(
    Type.Object({
      slug: text(),
      name: text(),
      kind: oneOf(PROPOSAL_KINDS),
      owners: texts(),
      supporters: texts(),
      status: status(),
      statusSince: orNull(day()),
      statusText: nullable.text(),
      registeredOn: day(),
      references: Type.Array(
        Type.Object({
          repository: text(),
          kind: oneOf(REFERENCE_KINDS),
          number: orNull(whole()),
          url: Type.Optional(text()),
          role: text(),
        }),
      ),
      repository: nullable.text(),
      release: orNull(Type.Object({ tag: text(), version: nullable.text(), metaRelease: nullable.text(), on: day() })),
    }),
  ),
)

export const proposalListingSchema = named(
  'ProposalListing',
  describing<ProposalListing>()(
    Type.Object({
      slug: text(),
      name: text(),
      kind: oneOf(PROPOSAL_KINDS),
      listed: truth(),
      owners: texts(),
      status: status(),
    }),
  ),
)

const historyEntry = describing<HistoryEntry>()(
  Type.Object({
    at: instant(),
    kind: Type.Unsafe<ProposalFact['type']>({ type: 'string' }),
    says: text(),
    outcome: orNull(oneOf([...ITEM_OUTCOMES, 'noted'] as const)),
    call: nullable.text(),
    note: nullable.text(),
    actor: text(),
    source: refTo(sourceSchema),
  }),
)
export const proposalSchema = named(
  'Proposal',
  describing<Proposal>()(
    Type.Object({
      slug: text(),
      name: text(),
      previousNames: texts(),
      kind: oneOf(PROPOSAL_KINDS),
      listed: truth(),
      registeredAt: instant(),
      summary: nullable.text(),
      owners: texts(),
      supporters: Type.Array(Type.Object({ organisation: text(), sinceAt: instant() })),
      references: Type.Array(Type.Object({ role: oneOf(REFERENCE_ROLES), reference: reference() })),
      issue: orNull(Type.Object({ reference: reference(), openedAt: instant(), closedAt: nullable.instant() })),
      statuses: Type.Array(
        Type.Object({
          status: oneOf(BACKLOG_STATUSES),
          text: nullable.text(),
          sinceAt: instant(),
          undated: Type.Optional(Type.Literal(true)),
        }),
      ),
      noticeGivenAt: nullable.instant(),
      lastActivityAt: instant(),
      document: orNull(Type.Object({ path: text(), missing: texts(), empty: texts() })),
      repository: nullable.text(),
      history: Type.Array(historyEntry),
    }),
  ),
)

export const actionSchema = named(
  'ActionPoint',
  describing<ActionView>()(
    Type.Object({
      id: text(),
      label: nullable.text(),
      owners: texts(),
      text: text(),
      subject: nullable.subject(),
      raisedAt: instant(),
      call: nullable.text(),
      dueOn: orNull(day()),
      status: oneOf(ACTION_STATUSES),
      settledAt: nullable.instant(),
      settlement: nullable.text(),
      supersededBy: nullable.text(),
      source: refTo(sourceSchema),
      history: Type.Array(Type.Object({ at: instant(), says: text(), actor: text(), source: refTo(sourceSchema) })),
      dueAt: orNull(day()),
      carriedInto: texts(),
      overdue: truth(),
      version: whole(),
    }),
  ),
)

export const proposalViewSchema = named(
  'ProposalView',
  describing<ProposalView>()(
    Type.Object({
      version: whole(),
      proposal: refTo(proposalSchema),
      entry: refTo(backlogEntrySchema),
      actions: Type.Array(refTo(actionSchema)),
      missing: texts(),
      moves: refTo(openMovesSchema),
    }),
  ),
)

export const organisationSchema = named(
  'Organisation',
  describing<Organisation>()(
    Type.Object({
      id: text(),
      name: text(),
      kind: organisationKind(),
      tier: nullable.text(),
      aliases: texts(),
    }),
  ),
)
