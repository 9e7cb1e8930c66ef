import { slugOf } from '@trunkline/governance'
import type { Report } from '../reporting.ts'
import type { ProposalDocument, ProposalField } from '../values.ts'
import { FLAG_FIELDS } from './answers.ts'
import { baseName, reportFileName, wordsOfName } from './file-name.ts'
import { OPTIONAL_FIELDS, wasAlwaysAsked } from './template.ts'

const reportMissing = (missing: readonly ProposalField[], report: Report): void => {
  for (const field of missing.filter(wasAlwaysAsked)) {
    report(
      'proposal-field-missing',
      1,
      `The proposal has no place for ${field}.`,
      'Add it: every template has asked for it.',
    )
  }
  const later = missing.filter((field) => !wasAlwaysAsked(field) && !OPTIONAL_FIELDS.has(field))
  if (later.length === 0) return
  const says = `It follows an earlier template, which has no place for ${later.join(', ')}.`
  report('proposal-template-earlier', 1, says, "Take over today's template when it next goes to the group.")
}

const reportEmpty = (proposal: ProposalDocument, report: Report): void => {
  for (const field of proposal.empty) {
    const line = proposal.fields[field]?.line ?? 1
    if (field === 'owner')
      report('proposal-owner-missing', line, 'No owner is named.', 'Name the company that submits it.')
    else if (field === 'supporters') {
      report('proposal-supporters-empty', line, 'No supporter is named.', 'The group adds them when they declare.')
    } else if (!OPTIONAL_FIELDS.has(field)) report('proposal-field-empty', line, `${field} is empty.`, 'Fill it in.')
  }
}

const reportOwners = ({ owners, empty, fields }: ProposalDocument, report: Report): void => {
  const line = fields.owner?.line
  if (line === undefined || empty.includes('owner')) return
  if (owners.length === 0) report('proposal-owner-missing', line, 'No company is named as owner.', 'Name the company.')
  if (owners.length < 2) return
  const says = `${owners.length} owners: ${owners.join(', ')}.`
  report('proposal-owners-several', line, says, 'Say which of them answers for it in the calls.')
}

const reportAnswers = ({ flags, fields }: ProposalDocument, report: Report): void => {
  for (const [flag, field] of Object.entries(FLAG_FIELDS)) {
    const answer = fields[field]
    if (answer === undefined || answer.text === '' || flags[flag as keyof typeof flags] !== null) continue
    const says = `${field} is answered neither YES nor NO: "${(answer.text.split('\n')[0] ?? '').slice(0, 40)}".`
    report('proposal-answer-unclear', answer.line, says, 'Begin with YES or NO; the rest of the answer may follow.')
  }
}

/** Initials of a name's words, to know `KYC` in a file name from `Know Your Customer`. */
const shares = (file: string, name: string): boolean => {
  const own = wordsOfName(file)
  const words = slugOf(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).split('-')
  const glued = words.join('')
  const initials = words.map((word) => word.slice(0, 1)).join('')
  return own.some(
    (word) => words.includes(word) || glued.includes(word) || (word.length > 1 && initials.includes(word)),
  )
}

const reportName = ({ file, fields, owners }: ProposalDocument, report: Report): void => {
  const names = [fields.name, fields['new-name']].filter((field) => field !== undefined && field.text !== '')
  const ownWords = new Set(owners.flatMap((owner) => slugOf(owner).split('-')))
  const told = wordsOfName(file).filter((word) => !ownWords.has(word))
  if (names.length === 0 || told.length === 0 || names.some((field) => shares(file, field?.text ?? ''))) return
  const says = `The name, ${names[0]?.text.split('\n')[0]}, has nothing of the file name, ${baseName(file)}.`
  report('proposal-name-differs', names[0]?.line ?? 1, says, 'Correct the one that was left from another proposal.')
}

/** Everything to be said of one proposal, once it is read. */
export const reportProposal = (proposal: ProposalDocument, report: Report): void => {
  reportFileName(proposal.file, report)
  if (proposal.userStory) {
    report('proposal-user-story', 1, 'This is a user story and proposes nothing.', 'Keep it beside its proposal.')
    return
  }
  if (proposal.generation === 'free') {
    report('proposal-without-fields', 1, 'No field of any template was found.', 'Fill in the template.')
    return
  }
  const named = /scope[-_ ]?enhancement|[-_]enhancement/i.test(baseName(proposal.file))
  if (named && proposal.fields['new-name'] === undefined) {
    const says = 'The file name says scope enhancement, the template used is that of a new API.'
    report('proposal-kind-differs', 1, says, 'Take over the template for scope enhancements.')
  }
  reportMissing(proposal.missing, report)
  reportEmpty(proposal, report)
  reportOwners(proposal, report)
  reportAnswers(proposal, report)
  reportName(proposal, report)
}
