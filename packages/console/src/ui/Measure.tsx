import { Label } from 'react-aria-components/Label'
import { Meter } from 'react-aria-components/Meter'
import { ProgressBar } from 'react-aria-components/ProgressBar'

/** A quantity against its limit, said in words beside the bar. */
export const Measure = ({
  label,
  value,
  limit,
  says,
}: {
  label: string
  value: number
  limit: number
  says: string
}) => {
  const isOver = value > limit
  return (
    <Meter className="measure" value={Math.min(value, limit)} maxValue={Math.max(limit, 1)} valueLabel={says}>
      {({ percentage }) => (
        <>
          <Label className="visually-hidden">{label}</Label>
          <span>{says}</span>
          <svg className="measure-bar" preserveAspectRatio="none" viewBox="0 0 100 4" aria-hidden="true">
            <rect className="measure-back" width="100" height="4" />
            <rect className={isOver ? 'measure-over' : 'measure-fill'} width={isOver ? 100 : percentage} height="4" />
          </svg>
        </>
      )}
    </Meter>
  )
}

/** Work under way: with `value` of `total` where it is known, else only that it goes on. */
export const Progress = ({ label, value, total }: { label: string; value?: number; total?: number }) => {
  const isKnown = value !== undefined && total !== undefined && total > 0
  return (
    <ProgressBar
      className="measure"
      isIndeterminate={!isKnown}
      {...(isKnown ? { value, maxValue: total, valueLabel: `${value} of ${total}` } : {})}
    >
      {({ percentage }) => (
        <>
          <div className="measure-words">
            <Label>{label}</Label>
            {isKnown && <span>{`${value} of ${total}`}</span>}
          </div>
          <svg className="measure-bar" preserveAspectRatio="none" viewBox="0 0 100 4" aria-hidden="true">
            <rect className="measure-back" width="100" height="4" />
            <rect
              className={isKnown ? 'measure-fill' : 'measure-run'}
              width={isKnown ? (percentage ?? 0) : 30}
              height="4"
            />
          </svg>
        </>
      )}
    </ProgressBar>
  )
}
