import type { ReactNode } from 'react'
import { Glyph, type Shape, type Tone } from './Glyph.tsx'

const SHAPE: Record<Tone, Shape> = { good: 'check', wait: 'up', stop: 'cross', calm: 'dots', accent: 'arrow' }

/** A sentence that must be seen: its shape and tone say how. `isNews` reads it out when it appears. */
export const Notice = ({
  tone = 'calm',
  isNews = false,
  children,
}: {
  tone?: Tone
  isNews?: boolean
  children: ReactNode
}) => (
  <div className={`notice notice-${tone}`} {...(isNews ? { role: tone === 'stop' ? 'alert' : 'status' } : {})}>
    <Glyph shape={SHAPE[tone]} tone={tone} />
    <div className="notice-text">{children}</div>
  </div>
)

/** What an empty list says: how it fills. */
export const Empty = ({ children }: { children: ReactNode }) => <p className="empty">{children}</p>
