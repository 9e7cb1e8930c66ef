import { expect, test } from 'vitest'
import { parseMinutes } from './minutes/index.ts'
import { parseProposal } from './proposals/index.ts'

const LETTERS = 60_000
const PIECES: readonly string[] = ['|', ' ', '[', '<!--', '\n', '**a**\n', 'Oct 9, 2025, ', 'AP1: ']
const HEADS: readonly string[] = [
  '',
  'Attendees\n',
  'Attendees\nDiscussion\nCurrent Issues\nIssue # | Company | Summary | Status |\n| a | b | ',
  '## Attendees\n## Discussion\n## Action Points\n',
  '## Attendees\n## Discussion\n| #1 | a | ',
  '- **Call:** 2025-11-13\n## Attendance\n## Any\n### Entry\n#### Decisions\n- ',
  '| API name | a |\n| API owner | ',
]

// A reader whose time grows with the square of the length passes the limit here; others need a twentieth of it.
test.each(HEADS)('a long text of one piece repeated is read in time below %j', (head) => {
  for (const piece of PIECES) {
    const source = head + piece.repeat(Math.ceil(LETTERS / piece.length))
    expect(parseMinutes(source, '2025-11-13.md').minutes.file).toBe('2025-11-13.md')
    expect(parseProposal(source, 'a.md').proposal.file).toBe('a.md')
  }
})
