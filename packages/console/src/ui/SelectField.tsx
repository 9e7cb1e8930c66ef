import { type ReactNode, useId } from 'react'

/** One of a few, as the device's own list. */
export const SelectField = <Value extends string>({
  label,
  value,
  options,
  onChange,
  hint,
}: {
  label: string
  value: Value
  options: readonly { readonly value: Value; readonly says: string }[]
  onChange: (value: Value) => void
  hint?: ReactNode
}) => {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.says}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
    </div>
  )
}
