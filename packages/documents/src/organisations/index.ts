export { judgeSpelling } from './judge-spelling.ts'
export { type ParsedOrganisations, parseOrganisations } from './landscape.ts'
export { isBody, KNOWN_ORGANISATIONS, type KnownOrganisation, organisationOf } from './spelling.ts'
export { type OrganisationSpelling, splitOrganisations } from './split.ts'
