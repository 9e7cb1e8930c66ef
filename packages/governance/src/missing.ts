import type { Proposal } from './proposal.ts'

const hasReference = (proposal: Proposal, role: string): boolean =>
  proposal.references.some((reference) => reference.role === role)

/** What a proposal lacks before the TSC can look at it (facts 1.5), one phrase each; empty where nothing is missing. */
export const missingOf = (proposal: Proposal): readonly string[] => {
  const { issue, owners, supporters, document } = proposal
  const lacks: readonly (readonly [boolean, string])[] = [
    [issue === null && !hasReference(proposal, 'issue'), 'an issue'],
    [owners.length === 0, 'an owner'],
    [supporters.length === 0, 'a supporter'],
    [
      !hasReference(proposal, 'pull-request') && !hasReference(proposal, 'template'),
      'a pull request with the template',
    ],
  ]
  return [
    ...lacks.filter(([isLacking]) => isLacking).map(([, phrase]) => phrase),
    ...(document?.missing ?? []).map((field) => `the template's field "${field}"`),
    ...(document?.empty ?? []).map((field) => `the text of the template's field "${field}"`),
  ]
}
