import { expect, test } from 'vitest'
import { paths, subjectPath } from './paths.ts'

test('every address, once', () => {
  expect([
    paths.nextCall(),
    paths.call('2025-11-27'),
    paths.live('2025-11-27'),
    paths.live('2025-11-27', 'proposal:imei-fraud'),
    paths.minutes('2025-11-13'),
    paths.minutes('2025-11-13', 'md'),
    paths.backlog(),
    paths.backlog({ q: 'voice otp', status: ['frozen', 'archived'], owner: 'KPN', asOf: '2025-11-13' }),
    paths.proposal('imei-fraud'),
    paths.proposal('imei-fraud', { show: 'calls', as: 'table' }),
    paths.actions(),
    paths.actions({ owner: 'Infosys', by: 'call', all: true }),
    paths.action('20250828-01'),
    paths.import(),
    paths.signIn(),
    paths.signIn('a b'),
  ]).toMatchInlineSnapshot(`
    [
      "/",
      "/calls/2025-11-27",
      "/calls/2025-11-27/live",
      "/calls/2025-11-27/live?item=proposal%3Aimei-fraud",
      "/calls/2025-11-13/minutes",
      "/calls/2025-11-13/minutes?format=md",
      "/backlog",
      "/backlog?q=voice+otp&status=frozen%2Carchived&owner=KPN&asOf=2025-11-13",
      "/proposals/imei-fraud",
      "/proposals/imei-fraud?show=calls&as=table",
      "/actions",
      "/actions?owner=Infosys&by=call&all=true",
      "/actions?q=20250828-01&all=true",
      "/import",
      "/sign-in",
      "/sign-in?code=a+b",
    ]
  `)
})

test.each([
  ['proposal:imei-fraud', '/proposals/imei-fraud', 'a proposal has a page'],
  ['call:2025-11-13', '/calls/2025-11-13/minutes', 'a call is read in its minutes'],
  ['action:20250828-01', '/actions?q=20250828-01&all=true', 'an action point is a row of the list, settled or not'],
  ['section:closing', null, 'a section is only on its agenda'],
])('%s is shown at %s: %s', (subject, path, _why) => {
  expect(subjectPath(subject)).toBe(path)
})
