/** The cells of one valid entry; an example changes the one it is about. */
export const CELLS = {
  name: '<th>Quiet Line</th>',
  supporters: '<td>Orange*<div>Vodafone, KDDI</div></td>',
  proposal:
    '<td>\n        <a href="https://github.com/camaraproject/APIBacklog/blob/main/documentation/API%20proposals/Quiet.md">Template</a><div>2025/03/01</div>\n      </td>',
  status: '<td><ul><li>TSC Approved (2025/06/05)</li></ul></td>',
  project:
    '<td>\n        <a href="https://github.com/camaraproject/QuietLine">QuietLine</a><br>\n        <a href="https://github.com/camaraproject/QuietLine/blob/main/MAINTAINERS.MD">Maintainers</a>\n      </td>',
  release:
    '<td>\n        <a href="https://github.com/camaraproject/QuietLine/releases/tag/r1.2">v0.1.0 Fall25</a><div>2025/09/15</div>\n      </td>',
} as const

export type CellSources = Partial<Record<keyof typeof CELLS, string>>

/** One entry as the group writes it, its tags included. */
export const rowWith = (cells: CellSources = {}): string => {
  const all = Object.values({ ...CELLS, ...cells }).filter((cell) => cell !== '')
  return `    <tr>\n${all.map((cell) => `      ${cell}\n`).join('')}    </tr>\n`
}

const HEADER = `<table>\n  <thead>\n    <tr>\n${'      <th>Column</th>\n'.repeat(6)}    </tr>\n  </thead>\n  <tbody>\n`

/** A document with these rows: <table> in line 5, the first row from line 17 to 31. */
export const documentOf = (rows: string): string =>
  `## API Backlog\n\nStatus of all APIs.\n\n${HEADER}${rows}  </tbody>\n</table>\n\n## Attributes\n`
