/** Every key of the console, for the list behind `?`. The pages act on the same names. */
export const KEYS = [
  {
    where: 'Everywhere',
    keys: [
      { key: 'Ctrl K or ⌘ K or /', does: 'Find a proposal, call, action point or page' },
      { key: '?', does: 'This list' },
      { key: 'Esc', does: 'Close what is open; leave a field' },
    ],
  },
  {
    where: 'Call',
    keys: [
      { key: 'j', does: 'Next item' },
      { key: 'k', does: 'Previous item' },
      { key: 'o', does: 'Take the item up: its clock starts' },
      { key: 't', does: 'Treated' },
      { key: 'd', does: 'Deferred' },
      { key: 'n', does: 'Not treated' },
      { key: 'w', does: 'Withdrawn' },
      { key: 'm', does: 'Write minutes of the item' },
      { key: 'Shift D', does: 'Write a decision' },
      { key: 'a', does: 'Write an action point' },
      { key: 'p', does: 'Note who is present' },
    ],
  },
  {
    where: 'Proposal',
    keys: [{ key: 'v', does: 'The timeline as a picture or as a table' }],
  },
  {
    where: 'Backlog and actions',
    keys: [{ key: 'f', does: 'Go to the search field' }],
  },
] as const
