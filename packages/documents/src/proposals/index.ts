export { judgeProposals } from './judge-proposals.ts'
export { parseProposal } from './parse-proposal.ts'
export { isProposal, isProposalTemplate } from './recognise.ts'
