export { judgeReleases } from './judge.ts'
export { type ParsedReleases, parseReleases } from './master.ts'
export { type MetaRelease, metaReleaseOf } from './meta-release.ts'
export { type ParsedProgress, parseProgress } from './progress.ts'
