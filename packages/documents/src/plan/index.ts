export { type Plan, planImport } from './plan-import.ts'
export type { Addition } from './says.ts'
