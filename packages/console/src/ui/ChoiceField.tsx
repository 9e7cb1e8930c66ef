import { type Ref, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { bestMatches } from './match.ts'

export interface Choice {
  readonly id: string
  readonly says: string
  /** What else is searched and shown small. */
  readonly more?: string
}

const SHOWN = 40

/** Finds one of many by a few letters. Clears itself after the choice when `once`; `onText` takes what is in no list. */
export const ChoiceField = ({
  label,
  choices,
  onChoose,
  onText,
  once = false,
  hint,
  placeholder,
  inputRef,
}: {
  label: string
  choices: readonly Choice[]
  onChoose: (choice: Choice | null) => void
  onText?: (text: string) => void
  once?: boolean
  hint?: string
  placeholder?: string
  inputRef?: Ref<HTMLInputElement>
}) => {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<Choice | null>(null)
  const matching = bestMatches(
    chosen === null ? text : '',
    choices,
    (choice) => `${choice.says} ${choice.more ?? ''}`,
    SHOWN,
  )
  // The chosen one stays in the list: what the list does not hold, the combo box forgets when it is left.
  const found = chosen === null ? matching : [chosen, ...matching.filter((choice) => choice.id !== chosen.id)]
  const choose = (choice: Choice | null) => {
    setChosen(once ? null : choice)
    setText(once ? '' : (choice?.says ?? ''))
    onChoose(choice)
  }
  const type = (next: string) => {
    setText(next)
    onText?.(next)
    if (chosen === null || next === chosen.says) return
    setChosen(null)
    onChoose(null)
  }
  return (
    <ComboBox
      className="field field-choice"
      inputValue={text}
      onInputChange={type}
      selectedKey={chosen?.id ?? null}
      onSelectionChange={(key) => {
        const choice = choices.find((candidate) => candidate.id === key) ?? null
        if (choice !== null) choose(choice)
      }}
      items={found}
      defaultFilter={() => true}
      menuTrigger="focus"
      allowsEmptyCollection
      allowsCustomValue={onText !== undefined}
    >
      <Label>{label}</Label>
      <div className="field-with-button">
        <Input
          {...(inputRef === undefined ? {} : { ref: inputRef })}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
        <AriaButton className="field-open" aria-label={`Show all: ${label}`}>
          <span aria-hidden="true">▾</span>
        </AriaButton>
      </div>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <Popover className="popover">
        <ListBox className="choices" renderEmptyState={() => <p className="choices-none">Nothing by these letters.</p>}>
          {(choice: Choice) => (
            <ListBoxItem id={choice.id} textValue={choice.says} className="choice">
              <span>{choice.says}</span>
              {choice.more !== undefined && <span className="choice-more">{choice.more}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
