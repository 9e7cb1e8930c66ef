import type { DropItem } from 'react-aria-components/useDragAndDrop'

/** A file with its path inside what was picked. */
export interface PickedFile {
  readonly path: string
  readonly file: File
}

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
