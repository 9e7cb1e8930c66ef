import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState, useTransition } from 'react'
import { deskUrl } from '../api/client.ts'
import { documentQuery } from '../api/queries.ts'
import { Button } from '../ui/Button.tsx'
import { CopyButton, saveFile } from '../ui/CopyButton.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { DocumentFrame } from './DocumentFrame.tsx'

export const FORMATS = [
  { id: 'html', says: 'Page', ending: 'html', type: 'text/html' },
  { id: 'md', says: 'Markdown', ending: 'md', type: 'text/markdown' },
  { id: 'confluence', says: 'Confluence', ending: 'xml', type: 'application/xml' },
  { id: 'mail', says: 'Mail', ending: 'txt', type: 'text/plain' },
] as const
export type FormatId = (typeof FORMATS)[number]['id']

const Shown = ({ kind, date, format }: { kind: 'agenda' | 'minutes'; date: string; format: FormatId }) => {
  const { data: text } = useSuspenseQuery(documentQuery(kind, date, format))
  const { ending, type, says } = FORMATS.find(({ id }) => id === format) ?? FORMATS[0]
  const name = `${date}-${kind}.${ending}`
  return (
    <>
      <div className="row no-print">
        <CopyButton text={() => text}>{`Copy as ${says}`}</CopyButton>
        <Button onPress={() => saveFile(name, type, text)}>Save {name}</Button>
      </div>
      {format === 'html' ? (
        <DocumentFrame key={text} title={`${kind} of ${date}`} src={deskUrl(`/${kind}/${date}`, { format: 'html' })} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard
        <section className="document-text" tabIndex={0} aria-label={`${kind} of ${date} as ${says}`}>
          <pre>{text}</pre>
        </section>
      )}
    </>
  )
}

/** A document as it will stand in each place, to look at, copy or save. `chosen` comes from the address where it has one. */
export const DocumentFormats = ({
  kind,
  date,
  chosen,
  onChoose,
}: {
  kind: 'agenda' | 'minutes'
  date: string
  chosen?: FormatId
  onChoose?: (format: FormatId) => void
}) => {
  const [own, setOwn] = useState<FormatId>('html')
  const [, startTransition] = useTransition()
  const format = chosen ?? own
  return (
    <Tabs
      label={`Formats of the ${kind}`}
      tabs={FORMATS}
      chosen={format}
      onChoose={(next) => startTransition(() => (onChoose ?? setOwn)(next))}
    >
      <Suspense fallback={<Skeleton lines={6} />}>
        <Shown kind={kind} date={date} format={format} />
      </Suspense>
    </Tabs>
  )
}
