import type { Draft } from '@trunkline/governance'
import { actionFacts } from './actions.ts'
import { backlogFacts } from './backlog.ts'
import { callFacts } from './calls.ts'
import { discussionFacts } from './discussions.ts'
import { requestFacts } from './requests.ts'
import { topicFacts } from './topics.ts'

/**
 * The group as of 2025-11-13, and the days after it: names, dates and numbers of its documents, told in our own words.
 * What is made up is in docs/differences.md.
 */
export const demonstrationFacts = (): readonly Draft[] => [
  ...backlogFacts(),
  ...topicFacts(),
  ...callFacts(),
  ...discussionFacts(),
  ...actionFacts(),
  ...requestFacts(),
]
