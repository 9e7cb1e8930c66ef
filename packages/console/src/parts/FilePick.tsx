import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Text } from 'react-aria-components/Text'
import { Button } from '../ui/Button.tsx'
import { droppedFiles, type PickedFile, pickedFiles } from './dropped-files.ts'

/** Takes files and folders, dropped or picked. */
export const FilePick = ({ onPick, isBusy }: { onPick: (files: readonly PickedFile[]) => void; isBusy: boolean }) => (
  <DropZone className="drop no-print" isDisabled={isBusy} onDrop={({ items }) => void droppedFiles(items).then(onPick)}>
    <Text slot="label">Drop files or a whole folder here, or</Text>
    <div className="row">
      <FileTrigger allowsMultiple onSelect={(files) => onPick(pickedFiles(files ?? []))}>
        <Button isDisabled={isBusy}>Pick files</Button>
      </FileTrigger>
      <FileTrigger acceptDirectory onSelect={(files) => onPick(pickedFiles(files ?? []))}>
        <Button isDisabled={isBusy}>Pick a folder</Button>
      </FileTrigger>
    </div>
  </DropZone>
)
