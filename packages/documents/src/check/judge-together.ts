import { judgeNeighbours, judgeOrganisations } from '../backlog/index.ts'
import type { Finding } from '../finding.ts'
import { judgeMinutes } from '../minutes/index.ts'
import { organisationOf } from '../organisations/index.ts'
import { judgeProposals } from '../proposals/index.ts'
import { judgeReleases } from '../releases/index.ts'
import type { BacklogTable } from '../values.ts'
import { documentsOf, tablesByAge } from './count-read.ts'
import { judgeUnknownOrganisations } from './judge-organisations.ts'
import type { ReadFile } from './read-file.ts'

const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
const nameOf = (path: string): string => path.slice(folderOf(path).length).normalize('NFC')

/** Files of the proposals' folders; a proposal that is empty or broken is there too, and a link to it is not dead. */
const proposalFiles = (files: readonly ReadFile[]): readonly string[] => {
  const isOne = ({ kind }: ReadFile): boolean => kind === 'proposal' || kind === 'template'
  const folders = new Set(files.filter(isOne).map(({ path }) => folderOf(path)))
  return files
    .filter((file) => isOne(file) || (file.kind === null && folders.has(folderOf(file.path))))
    .map(({ path }) => path)
}

/**
 * Null unless half of the files that the rows link are there: a proposal or two beside the table are not the folder, and
 * every other link would be called dead.
 */
const folderBeside = (table: BacklogTable, paths: readonly string[]): readonly string[] | null => {
  const names = new Set(paths.map(nameOf))
  const linked = table.rows.map(({ template }) => template?.file?.normalize('NFC')).filter((file) => file !== undefined)
  return linked.length > 0 && linked.filter((file) => names.has(file)).length * 2 >= linked.length ? paths : null
}

/** The newest table beside the proposals and releases of today; an older snapshot only by itself. */
const judgeTables = (files: readonly ReadFile[]): readonly Finding[] => {
  const tables = tablesByAge(files)
  const inventories = documentsOf(files, 'releases')
  const releases = inventories.length === 0 ? null : inventories.flatMap((inventory) => inventory.releases)
  return tables.flatMap((table, index) => [
    ...judgeOrganisations(table, organisationOf),
    ...judgeNeighbours(
      table,
      index === tables.length - 1
        ? { proposals: folderBeside(table, proposalFiles(files)), releases }
        : { proposals: null, releases: null },
    ),
  ])
}

/** What only several documents together show. */
export const judgeTogether = (files: readonly ReadFile[]): readonly Finding[] => {
  const plans = documentsOf(files, 'progress').at(-1) ?? null
  return [
    ...judgeTables(files),
    ...files.flatMap(({ document }) => (document === null ? [] : judgeUnknownOrganisations(document))),
    ...judgeMinutes(documentsOf(files, 'minutes')),
    ...judgeProposals(documentsOf(files, 'proposal')),
    ...documentsOf(files, 'releases').flatMap((releases) => judgeReleases(releases, plans)),
  ]
}
