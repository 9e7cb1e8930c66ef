import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { applyImport, type FindingView, type NamedText, planImport } from '../api/documents.ts'
import { problemOf } from '../api/problem.ts'
import { type PickedFile, sortOut } from '../parts/dropped-files.ts'
import { Failure } from '../parts/Failure.tsx'
import { FilePick } from '../parts/FilePick.tsx'
import { PlanShown } from '../parts/PlanShown.tsx'
import { useSession } from '../parts/session.ts'
import { Button } from '../ui/Button.tsx'
import { sayCount } from '../ui/duration.ts'
import { Progress } from '../ui/Measure.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'

interface Reading {
  readonly done: number
  readonly total: number
}

interface Read {
  readonly files: readonly NamedText[]
  readonly tooLarge: readonly FindingView[]
}

const readAll = async (picked: readonly PickedFile[], onRead: (reading: Reading) => void): Promise<Read> => {
  const { sent, tooLarge } = sortOut(picked)
  const files: NamedText[] = []
  for (const { path, file } of sent) {
    files.push({ path, text: await file.text() })
    onRead({ done: files.length, total: sent.length })
  }
  return { files, tooLarge }
}

/** Reads documents in: first a plan with everything that is wrong in them, then exactly that plan. */
export const Import = () => {
  const [reading, setReading] = useState<Reading | null>(null)
  const { isChair } = useSession()
  const plan = useMutation({
    mutationFn: async (read: () => Promise<Read>) => {
      const { files, tooLarge } = await read()
      setReading(null)
      const planned = await planImport(files)
      return { files, plan: { ...planned, findings: [...tooLarge, ...planned.findings] } }
    },
    onSettled: () => setReading(null),
  })
  const apply = useMutation({
    mutationFn: ({ files, digest }: { files: readonly NamedText[]; digest: string }) => applyImport(files, digest),
  })
  const isChanged = apply.error !== null && problemOf(apply.error).code === 'plan-changed'
  const start = (picked: readonly PickedFile[]) => {
    apply.reset()
    if (picked.length > 0) plan.mutate(() => readAll(picked, setReading))
  }
  const planAgain = (files: readonly NamedText[]) => {
    apply.reset()
    plan.mutate(() => Promise.resolve({ files, tooLarge: [] }))
  }
  const added = plan.data?.plan.additions.length ?? 0
  return (
    <Page
      title="Import"
      lead="Drop the group’s documents here: the backlog table, proposals, minutes, release data, the landscape. You see what they add and what is wrong in them before anything is written."
    >
      <FilePick onPick={start} isBusy={plan.isPending || apply.isPending} />
      {plan.isPending && reading !== null && (
        <Progress label="Reading files" value={reading.done} total={reading.total} />
      )}
      {plan.isPending && reading === null && <Progress label="Comparing them with the record" />}
      <Failure of={plan.error} />
      {plan.data !== undefined && !plan.isPending && (
        <>
          {apply.isSuccess ? (
            <Notice tone="good" isNews>
              <p>
                <strong>{sayCount(added, 'fact')} added.</strong> Importing the same files again would add nothing.
              </p>
            </Notice>
          ) : (
            <div className="stack">
              <Button
                looks="main"
                isDisabled={added === 0 || apply.isPending || !isChair}
                onPress={() => apply.mutate({ files: plan.data.files, digest: plan.data.plan.digest })}
              >
                Add {sayCount(added, 'fact')}
              </Button>
              {!isChair && <p className="quiet">Only a chair adds what an import brings; the plan is yours to read.</p>}
              {added === 0 && <p className="quiet">The record knows all of it already: there is nothing to add.</p>}
            </div>
          )}
          {apply.isPending && <Progress label="Adding" />}
          <Failure of={apply.error}>
            {isChanged && (
              <div>
                <Button onPress={() => planAgain(plan.data.files)}>Plan again</Button>
              </div>
            )}
          </Failure>
          <PlanShown plan={plan.data.plan} files={plan.data.files} />
        </>
      )}
    </Page>
  )
}
