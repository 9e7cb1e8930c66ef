import { useNow } from '../api/clock.ts'
import { Notice } from '../ui/Notice.tsx'
import { When } from '../ui/When.tsx'
import { useSession } from './session.ts'

/** Says that this is a demonstration and what time it is there. */
export const DemonstrationBanner = () => {
  const { isDemonstration } = useSession()
  const now = useNow(60_000)
  if (!isDemonstration) return null
  return (
    <div className="banner">
      <Notice tone="accent">
        <p>
          Demonstration: the group as it stood in November 2025. Its clock says{' '}
          <When at={new Date(now).toISOString()} />. Change what you like; nothing leaves this machine.
        </p>
      </Notice>
    </div>
  )
}
