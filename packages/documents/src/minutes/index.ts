export { judgeMinutes } from './judge-minutes.ts'
export { parseMinutes } from './parse-minutes.ts'
export { isMinutes } from './recognise.ts'
