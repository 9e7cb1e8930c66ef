import type { BacklogStatus, CallStatus, ItemOutcome, MinutesStatus } from '@trunkline/governance'
import { Mark } from '../ui/Glyph.tsx'
import { CALL, MINUTES, OUTCOME, STATUS } from './words.ts'

export const StatusMark = ({ status }: { status: BacklogStatus | null }) =>
  status === null ? <Mark shape="dots" tone="calm" word="No status" /> : <Mark {...STATUS[status]} />

export const OutcomeMark = ({ outcome }: { outcome: ItemOutcome | 'noted' }) => <Mark {...OUTCOME[outcome]} />

export const CallMark = ({ status }: { status: CallStatus }) => <Mark {...CALL[status]} />

export const MinutesMark = ({ status }: { status: MinutesStatus }) => <Mark {...MINUTES[status]} />
