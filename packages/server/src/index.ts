/** Everything impure: the store, the desk over it, HTTP, sign-in, the clock. Never decides a rule: that is governance. */
export { type Clock, realClock, shiftedClock } from './clock.ts'
export { demonstrationFacts } from './demonstration/index.ts'
export type { Desk, Made } from './desk/desk.ts'
export {
  type ActionView,
  actionsView,
  type CallListing,
  type CallView,
  callsView,
  callView,
  type Looking,
  type ProposalListing,
  type ProposalView,
  proposalsView,
  proposalView,
} from './desk/views.ts'
export { Fault, type FaultCode } from './fault.ts'
export { toWire } from './http/wire.ts'
export { type InProcess, openInProcess } from './in-process.ts'
export { type DeskPlace, openDesk } from './open.ts'
export { type Served, type ServeOptions, serve, untilStopped } from './serve.ts'
export { readServing, type Serving } from './sign-in/serving.ts'
export { openStore, type StorePlace } from './store/open-store.ts'
export type { Store } from './store/store.ts'
