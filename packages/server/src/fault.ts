export const FAULTS = [
  'folder-in-use',
  'folder-unusable',
  'disk-full',
  'damaged',
  'too-new',
  'unreachable',
  'port-in-use',
  'port-unusable',
  'too-much',
] as const
export type FaultCode = (typeof FAULTS)[number]

/** Something around the program stands in its way: a folder, a disk, a database, a port. `hint` says what to do next. */
export class Fault extends Error {
  readonly code: FaultCode
  readonly hint: string

  constructor(code: FaultCode, says: string, hint: string, options?: ErrorOptions) {
    super(says, options)
    this.name = 'Fault'
    this.code = code
    this.hint = hint
  }
}
