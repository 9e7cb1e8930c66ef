import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * The folder of the group's real documents (TRUNKLINE_INPUTS, or beside the checkout), null where there is none: tests
 * on real documents are then skipped, so that a plain clone passes.
 */
export const realInputs = (): string | null => {
  const root = resolve(import.meta.dirname, '..')
  const places = [process.env['TRUNKLINE_INPUTS'], `${root}/../shared/inputs`, `${root}/../../shared/inputs`]
  const found = places.find((place): place is string => place !== undefined && place !== '' && existsSync(place))
  return found === undefined ? null : resolve(found)
}
