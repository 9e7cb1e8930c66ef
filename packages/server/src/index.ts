/** Everything impure: the store, the desk over it, HTTP, sign-in, the clock. Never decides a rule: that is governance. */
export { openStore, type StorePlace } from './store/open-store.ts'
export { type Store, StoreFault, type StoreFaultCode } from './store/store.ts'
