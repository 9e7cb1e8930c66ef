import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { type TableChange, updateTable } from '../api/documents.ts'
import { Failure } from '../parts/Failure.tsx'
import { Button } from '../ui/Button.tsx'
import { CopyButton, saveFile } from '../ui/CopyButton.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { sayCount } from '../ui/duration.ts'
import { Progress } from '../ui/Measure.tsx'

const Changes = ({ changes }: { changes: readonly TableChange[] }) => (
  <ul className="lines wide">
    {changes.map((change) => (
      <li key={`${change.line} ${change.slug} ${change.says}`}>
        <span className="quiet nowrap">line {change.line}</span> {change.name}: {change.says}
      </li>
    ))}
  </ul>
)

/** Takes the group's Markdown table and gives it back with what has changed since; every other line stays as it is. */
export const TableUpdate = () => {
  const [releases, setReleases] = useState(false)
  const update = useMutation({
    mutationFn: async (file: File) => ({
      name: file.name,
      ...(await updateTable({ path: file.name, text: await file.text(), releases })),
    }),
  })
  return (
    <div className="stack">
      <p className="quiet">
        Pick the table as it stands in the repository (APIbacklog.md). You get it back with only the lines changed that
        must change, ready for a pull request.
      </p>
      <label className="check-line">
        <input type="checkbox" checked={releases} onChange={(event) => setReleases(event.target.checked)} />
        The column of releases follows the release data
      </label>
      <FileTrigger
        acceptedFileTypes={['.md', '.html', 'text/markdown']}
        onSelect={(files) => {
          const [file] = files ?? []
          if (file !== undefined) update.mutate(file)
        }}
      >
        <Button isDisabled={update.isPending}>Pick the table</Button>
      </FileTrigger>
      {update.isPending && <Progress label="Comparing the table with the record" />}
      <Failure of={update.error} />
      {update.data !== undefined && (
        <>
          <p role="status">
            {update.data.changes.length === 0
              ? 'The table is up to date: not a byte changes.'
              : `${sayCount(update.data.changes.length, 'change')}:`}
          </p>
          <Changes changes={update.data.changes} />
          {update.data.stale.length > 0 && (
            <Disclosure summary={`${sayCount(update.data.stale.length, 'release')} left as the table shows them`}>
              <Changes changes={update.data.stale} />
            </Disclosure>
          )}
          <div className="row">
            <Button looks="main" onPress={() => saveFile(update.data.name, 'text/markdown', update.data.text)}>
              Save {update.data.name}
            </Button>
            <CopyButton text={() => update.data.text}>Copy the table</CopyButton>
          </div>
        </>
      )}
    </div>
  )
}
