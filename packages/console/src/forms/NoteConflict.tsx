import { useState } from 'react'
import { bothTexts } from '../parts/draft.ts'
import { Button } from '../ui/Button.tsx'
import { TextBox } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'

/** Two people wrote the same text: both are shown, one person decides what stands. */
export const NoteConflict = ({
  mine,
  theirs,
  onChoose,
}: {
  mine: string
  theirs: string
  onChoose: (text: string) => void
}) => {
  const [merged, setMerged] = useState(() => bothTexts(theirs, mine))
  return (
    <div className="stack" data-field="note">
      <Notice tone="stop" isNews>
        <p>
          <strong>Somebody else wrote here meanwhile.</strong> Both versions are kept until you choose.
        </p>
      </Notice>
      <div className="versions wide">
        <section aria-label="Theirs">
          <h3>Theirs</h3>
          <p className="prose">{theirs}</p>
          <Button onPress={() => onChoose(theirs)}>Take theirs</Button>
        </section>
        <section aria-label="Yours">
          <h3>Yours</h3>
          <p className="prose">{mine}</p>
          <Button onPress={() => onChoose(mine)}>Take yours</Button>
        </section>
      </div>
      <TextBox label="Both together" rows={5} value={merged} onChange={setMerged} />
      <Button looks="main" onPress={() => onChoose(merged)}>
        Take this text
      </Button>
    </div>
  )
}
