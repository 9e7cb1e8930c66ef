import type { Finding } from '../finding.ts'
import { plainText } from '../markdown/inline.ts'
import { type Line, linesOf } from '../markdown/sections.ts'
import { type Report, reporting } from '../reporting.ts'
import { isSound } from '../soundness.ts'
import type { ProposalDocument, ProposalField } from '../values.ts'
import { answerIn, companiesIn, FLAG_FIELDS, flagIn } from './answers.ts'
import { baseName } from './file-name.ts'
import { reportProposal } from './judge-proposal.ts'
import { followTemplate, headingParts, type Part, tableParts } from './read-fields.ts'
import { isUserStory } from './recognise.ts'
import { isEnhancementLabel, SCOPE_FIELDS, TODAYS_FIELDS } from './template.ts'

type Fields = Partial<Record<ProposalField, { text: string; line: number }>>

const fieldsOf = (parts: readonly Part[], report: Report): Fields => {
  const fields: Fields = {}
  for (const { field, label, text, line } of parts) {
    if (field === null) continue
    const answer = answerIn(text)
    if (answer.placeholder) {
      report('proposal-placeholder-left', line, `Words of the template are left under ${label}.`, 'Remove them.')
    }
    const before = fields[field]
    if (before === undefined) fields[field] = { text: answer.text, line }
    else {
      report('proposal-field-twice', line, `${label} stands twice.`, `Join it with line ${before.line}.`)
      before.text =
        before.text === '' || answer.text === '' ? before.text + answer.text : `${before.text}\n${answer.text}`
    }
  }
  return fields
}

const typeOf = (file: string, parts: readonly Part[], title: string): ProposalDocument['type'] => {
  const name = baseName(file)
  if (/enhancement/i.test(name) || parts.some(({ label }) => isEnhancementLabel(label))) return 'scope-enhancement'
  return /^api[-_ ]?family/i.test(name) || /\bapi family$/i.test(title) ? 'api-family' : 'new-api'
}

const generationOf = (parts: readonly Part[], fields: Fields, fromTable: boolean): ProposalDocument['generation'] => {
  if (!followTemplate(parts)) return 'free'
  if (SCOPE_FIELDS.some((field) => fields[field] !== undefined)) return 'scope-alignment'
  return fromTable ? 'table' : 'headings'
}

const TEMPLATE_TITLE = /^api (?:proposal|scope enhancement)(?: template)?$/i

const headingOf = (lines: readonly Line[], report: Report): string | null => {
  const heading = lines.find(({ text }) => /^#\s+\S/.test(text))
  const title = heading === undefined ? '' : plainText(heading.text.replace(/^#\s+/, ''))
  if (heading !== undefined && /\btemplate$/i.test(title)) {
    report('proposal-placeholder-left', heading.number, "The title is the template's.", 'Write the name of the API.')
  }
  return title === '' || TEMPLATE_TITLE.test(title) ? null : title
}

const titleOf = (fields: Fields, heading: string | null, file: string): string =>
  fields.name?.text
    .split('\n')[0]
    ?.replace(/^\[?(https?:\S+)$/, '')
    .trim() ||
  heading ||
  baseName(file).replace(/\.md$/i, '')

const nothing = (file: string): ProposalDocument => ({
  kind: 'proposal',
  file,
  type: 'new-api',
  generation: 'free',
  title: baseName(file).replace(/\.md$/i, ''),
  fields: {},
  others: [],
  userStory: false,
  owners: [],
  supporters: [],
  flags: { yaml: null, lab: null, customers: null, operators: null },
  missing: [],
  empty: [],
})

const describe = (source: string, file: string, report: Report): ProposalDocument => {
  const lines = linesOf(source)
  const rows = tableParts(lines, report)
  const fromTable = followTemplate(rows)
  const parts = fromTable ? rows : headingParts(lines)
  const fields = fieldsOf(parts, report)
  const heading = headingOf(lines, report)
  const title = titleOf(fields, heading, file)
  const type = typeOf(file, parts, title)
  const userStory = !followTemplate(parts) && isUserStory(source)
  const asked = userStory ? [] : TODAYS_FIELDS[type]
  const flag = (field: ProposalField): boolean | null => flagIn(fields[field]?.text ?? '')
  return {
    ...nothing(file),
    type,
    generation: generationOf(parts, fields, fromTable),
    title,
    fields,
    others: (userStory ? rows : parts)
      .filter(({ field, text }) => field === null && text !== '')
      .map(({ label, text, line }) => ({ label, text, line })),
    userStory,
    owners: companiesIn(fields.owner?.text ?? ''),
    supporters: companiesIn(fields.supporters?.text ?? ''),
    flags: {
      yaml: flag(FLAG_FIELDS.yaml),
      lab: flag(FLAG_FIELDS.lab),
      customers: flag(FLAG_FIELDS.customers),
      operators: flag(FLAG_FIELDS.operators),
    },
    missing: asked.filter((field) => fields[field] === undefined),
    empty: asked.filter((field) => fields[field]?.text === ''),
  }
}

/** Reads a proposal or scope enhancement in any generation of the template. Never throws: what is wrong is a finding. */
export const parseProposal = (source: string, file: string): { proposal: ProposalDocument; findings: Finding[] } => {
  const { findings, report } = reporting(file)
  if (!isSound(source, report)) return { proposal: nothing(file), findings }
  const proposal = describe(source, file, report)
  reportProposal(proposal, report)
  return { proposal, findings }
}
