import type { IsoDate } from '@trunkline/governance'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { LineField, TextBox } from '../ui/Field.tsx'
import { MoveForm } from './MoveForm.tsx'

type Way = 'close' | 'amend' | 'supersede' | 'drop' | 'reopen'

const SAYS: Record<Way, string> = {
  close: 'Close',
  amend: 'Amend',
  supersede: 'Supersede',
  drop: 'Drop',
  reopen: 'Reopen',
}

const WHY: Record<Way, string> = {
  close: 'How it was done',
  amend: 'Reason',
  supersede: 'Reason',
  drop: 'Reason to drop it',
  reopen: 'Reason to open it again',
}

const Settle = ({
  id,
  way,
  owners,
  onDone,
}: {
  id: string
  way: Way
  owners: readonly string[]
  onDone: () => void
}) => {
  const [reason, setReason] = useState('')
  const [by, setBy] = useState('')
  const [newOwners, setOwners] = useState(owners.join(', '))
  const [day, setDay] = useState('')
  const frame = { family: 'action', id, button: SAYS[way], onDone } as const
  const why = reason.trim()
  const field = <TextBox label={WHY[way]} value={reason} onChange={setReason} rows={2} isRequired />
  switch (way) {
    case 'close':
      return (
        <MoveForm {...frame} move="close" done={`${id} is closed.`} input={why === '' ? null : { how: why }}>
          {field}
        </MoveForm>
      )
    case 'drop':
    case 'reopen':
      return (
        <MoveForm
          {...frame}
          move={way}
          done={`${id} is ${way === 'drop' ? 'dropped; its history stays' : 'open again'}.`}
          input={why === '' ? null : { reason: why }}
        >
          {field}
        </MoveForm>
      )
    case 'supersede':
      return (
        <MoveForm
          {...frame}
          move="supersede"
          done={`${id} is superseded by ${by}.`}
          input={why === '' || by.trim() === '' ? null : { by: by.trim(), reason: why }}
        >
          <LineField label="By action point" value={by} onChange={setBy} placeholder="20251113-02" isRequired />
          {field}
        </MoveForm>
      )
    case 'amend': {
      const named = newOwners
        .split(',')
        .map((owner) => owner.trim())
        .filter((owner) => owner !== '')
      const input = { owners: named, reason: why, ...(day === '' ? {} : { dueOn: day as IsoDate }) }
      return (
        <MoveForm {...frame} move="amend" done={`${id} is amended.`} input={why === '' ? null : input}>
          <LineField label="Owners" value={newOwners} onChange={setOwners} hint="Several are separated by commas." />
          <LineField label="Due" type="date" value={day} onChange={setDay} hint="Empty keeps the day it has." />
          {field}
        </MoveForm>
      )
    }
  }
}

/** What can be done with an action point: it never disappears, it is settled with words. */
export const ActionSettle = ({ id, isOpen, owners }: { id: string; isOpen: boolean; owners: readonly string[] }) => {
  const [way, setWay] = useState<Way | null>(null)
  const ways: readonly Way[] = isOpen ? ['close', 'amend', 'supersede', 'drop'] : ['reopen']
  return (
    <div className="row no-print">
      {ways.map((one) => (
        <Button key={one} looks="quiet" onPress={() => setWay(one)} aria-label={`${SAYS[one]} ${id}`}>
          {SAYS[one]}
        </Button>
      ))}
      {way !== null && (
        <Dialog heading={`${SAYS[way]} ${id}`} isOpen onClose={() => setWay(null)}>
          <Settle id={id} way={way} owners={owners} onDone={() => setWay(null)} />
        </Dialog>
      )}
    </div>
  )
}
