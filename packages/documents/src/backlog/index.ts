/** The group's backlog table: one HTML table inside Markdown, read with its places and written back line by line. */
export { parseBacklog } from './parse.ts'
export { formatStatus, STATUS_WORDS, statusInForce } from './read/status.ts'
