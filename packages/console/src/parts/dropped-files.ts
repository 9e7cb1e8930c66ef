import type { DropItem } from 'react-aria-components/useDragAndDrop'
import type { FindingView } from '../api/documents.ts'

/** A file with its path inside what was picked. */
export interface PickedFile {
  readonly path: string
  readonly file: File
}

// The desk reads no larger file; it would only come back as a finding.
const LARGEST = 8_000_000

/** Parts what can be sent from what is too large, which is told as the reader would tell it. */
export const sortOut = (
  picked: readonly PickedFile[],
): { readonly sent: readonly PickedFile[]; readonly tooLarge: readonly FindingView[] } => ({
  sent: picked.filter(({ file }) => file.size <= LARGEST),
  tooLarge: picked
    .filter(({ file }) => file.size > LARGEST)
    .map(({ path, file }) => ({
      code: 'file-too-large',
      severity: 'error',
      file: path,
      line: 1,
      column: 1,
      says: `The file has ${Math.round(file.size / 1_000_000)} MB; files up to ${LARGEST / 1_000_000} MB are read.`,
      hint: 'Split it, or import the part that matters. The other files are read.',
    })),
})

/** What is no document of the group and is left out without a word. */
const isIgnored = (path: string): boolean => /(^|\/)(\.[^/]+|node_modules)(\/|$)/.test(path)

/** The files of a picker; a folder's keep their path inside it. */
export const pickedFiles = (files: Iterable<File>): readonly PickedFile[] =>
  [...files]
    .map((file) => ({ path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }))
    .filter(({ path }) => !isIgnored(path))

/** The files of a drop, folders walked to their end. */
export const droppedFiles = async (items: readonly DropItem[], under = ''): Promise<readonly PickedFile[]> => {
  const found: PickedFile[] = []
  for (const item of items) {
    if (item.kind === 'file') found.push({ path: under + item.name, file: await item.getFile() })
    if (item.kind === 'directory') {
      const inside: DropItem[] = []
      for await (const entry of item.getEntries()) inside.push(entry)
      found.push(...(await droppedFiles(inside, `${under}${item.name}/`)))
    }
  }
  return found.filter(({ path }) => !isIgnored(path))
}
