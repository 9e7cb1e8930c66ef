import { useSyncExternalStore } from 'react'
import { liveState } from '../api/changes.ts'
import { Mark } from '../ui/Glyph.tsx'

/** Says when the page no longer follows what others do; quiet while it does. */
export const LiveMark = () => {
  const state = useSyncExternalStore(liveState.subscribe, liveState.get)
  return (
    <span role="status" className="small">
      {state === 'lost' && <Mark shape="cross" tone="stop" word="Not connected" />}
    </span>
  )
}
