import { Dialog } from '../ui/Dialog.tsx'
import { singleKeys, useSingleKeys } from '../ui/keys.ts'
import { KEYS } from './keys.ts'

/** The list of keys, and the switch for single ones. */
export const KeyList = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const isOn = useSingleKeys()
  return (
    <Dialog heading="Keys" isOpen={isOpen} onClose={onClose}>
      <label className="check-line">
        <input type="checkbox" checked={isOn} onChange={(event) => singleKeys.set(event.target.checked)} />
        Single keys act outside text fields
      </label>
      {KEYS.map((group) => (
        <section key={group.where} className="stack">
          <h3>{group.where}</h3>
          <dl className="keys">
            {group.keys.map(({ key, does }) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
