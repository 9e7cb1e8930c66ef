import type { ReactNode, Ref } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField, type TextFieldProps } from 'react-aria-components/TextField'

type FieldProps = Omit<TextFieldProps, 'children' | 'className'> & {
  label: string
  /** Said under the field. */
  hint?: ReactNode
  error?: string | null
  placeholder?: string
}

const Below = ({ hint, error }: { hint?: ReactNode; error?: string | null | undefined }) => (
  <>
    {hint !== undefined && (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    )}
    <FieldError className="field-error">{error}</FieldError>
  </>
)

/** One line of text; `type="date"` and `type="number"` are native. */
export const LineField = ({
  label,
  hint,
  error,
  placeholder,
  inputRef,
  min,
  max,
  ...rest
}: FieldProps & { inputRef?: Ref<HTMLInputElement>; min?: string; max?: string }) => (
  <TextField {...rest} className="field" isInvalid={error !== undefined && error !== null}>
    <Label>{label}</Label>
    <Input
      {...(inputRef === undefined ? {} : { ref: inputRef })}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
    />
    <Below hint={hint} error={error} />
  </TextField>
)

/** Several lines of text. */
export const TextBox = ({
  label,
  hint,
  error,
  placeholder,
  rows = 3,
  areaRef,
  ...rest
}: FieldProps & { rows?: number; areaRef?: Ref<HTMLTextAreaElement> }) => (
  <TextField {...rest} className="field field-wide" isInvalid={error !== undefined && error !== null}>
    <Label>{label}</Label>
    <TextArea
      rows={rows}
      {...(areaRef === undefined ? {} : { ref: areaRef })}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
    <Below hint={hint} error={error} />
  </TextField>
)
