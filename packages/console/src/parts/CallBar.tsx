import { useNavigate } from 'react-router'
import { deskNow, useNow } from '../api/clock.ts'
import { useMove } from '../api/moves.ts'
import type { CallView } from '../api/views.ts'
import { paths } from '../paths.ts'
import { sayHour, sayShortDay } from '../ui/dates.ts'
import { sayClock } from '../ui/duration.ts'
import { Mark } from '../ui/Glyph.tsx'
import { say } from '../ui/toasts.ts'
import { Failure } from './Failure.tsx'
import { CallMark } from './Marks.tsx'
import { MoveButton } from './MoveButton.tsx'
import { useSession } from './session.ts'

const Clock = ({ view }: { view: CallView }) => {
  useNow(1000)
  const { call, frame } = view
  if (call?.openedAt == null) return <span>Starts at {sayHour(frame.startsAt)}</span>
  const end = call.closedAt === null ? deskNow() : Date.parse(call.closedAt)
  const length = Date.parse(frame.endsAt) - Date.parse(frame.startsAt)
  const left = length - (end - Date.parse(call.openedAt))
  return (
    <span className={left < 0 ? 'tone-stop' : ''} role="timer">
      Since {sayHour(call.openedAt)}: <strong>{sayClock(end - Date.parse(call.openedAt))}</strong> of {length / 60_000}{' '}
      min
      {left < 0 && `, ${sayClock(-left)} over`}
    </span>
  )
}

/** The call as a whole: its clock, what every call begins and ends with. */
export const CallBar = ({ view }: { view: CallView }) => {
  const { isChair } = useSession()
  const navigate = useNavigate()
  const { frame, call, minutes, moves } = view
  const id = frame.id
  const open = useMove('call', 'open')
  const antitrust = useMove('call', 'show-antitrust')
  const approve = useMove('call', 'approve-previous')
  const close = useMove('call', 'close')
  const { previous } = minutes
  const isRunning = frame.status === 'open'
  return (
    <div className="call-bar">
      <CallMark status={frame.status} />
      <Clock view={view} />
      {minutes.antitrustShown && <Mark shape="check" tone="good" word="Antitrust notice shown" />}
      {previous?.approved === true && (
        <Mark shape="check" tone="good" word={`Minutes of ${sayShortDay(previous.call)} approved`} />
      )}
      {isChair && (
        <div className="row no-print">
          {frame.status === 'scheduled' && (
            <MoveButton
              looks="main"
              refusals={moves.open}
              isBusy={open.isPending}
              onPress={() => open.mutate({ id, input: {} })}
            >
              Open the call
            </MoveButton>
          )}
          {isRunning && call?.antitrustShownAt === null && (
            <MoveButton
              looks="main"
              refusals={moves['show-antitrust']}
              isBusy={antitrust.isPending}
              onPress={() => antitrust.mutate({ id, input: {} })}
            >
              Antitrust notice is shown
            </MoveButton>
          )}
          {isRunning && previous !== null && !previous.approved && (
            <MoveButton
              refusals={moves['approve-previous']}
              isBusy={approve.isPending}
              onPress={() =>
                approve.mutate(
                  { id, input: { call: previous.call } },
                  {
                    onSuccess: () =>
                      say(`The minutes of ${sayShortDay(previous.call)} are approved: a decision of this call.`),
                  },
                )
              }
            >
              Approve the minutes of {sayShortDay(previous.call)}
            </MoveButton>
          )}
          {isRunning && (
            <MoveButton
              refusals={moves.close}
              isBusy={close.isPending}
              onPress={() => close.mutate({ id, input: {} }, { onSuccess: () => navigate(paths.minutes(id)) })}
            >
              Close the call
            </MoveButton>
          )}
        </div>
      )}
      <Failure of={open.error ?? antitrust.error ?? approve.error ?? close.error} />
    </div>
  )
}
