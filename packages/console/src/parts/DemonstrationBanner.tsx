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
          Demonstration, its clock says <When at={new Date(now).toISOString()} />.
          <span className="wide-only"> Change what you like; nothing leaves this machine.</span>
        </p>
      </Notice>
    </div>
  )
}
