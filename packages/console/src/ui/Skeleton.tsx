/** Stands where something is being read. */
export const Skeleton = ({ lines = 8, says = 'Reading …' }: { lines?: number; says?: string }) => (
  <div className="skeleton" role="status" aria-label={says}>
    {Array.from({ length: lines }, (_, line) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
      <span key={line} aria-hidden="true" />
    ))}
  </div>
)
