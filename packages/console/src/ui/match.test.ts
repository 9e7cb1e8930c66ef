import { expect, test } from 'vitest'
import { bestMatches, matchScore } from './match.ts'

const NAMES = [
  'Device Identifier',
  'IMEI Fraud',
  'Voice One Time Password Call',
  'Telefónica',
  'In-Home Device Management',
]

test.each([
  ['imei', 'IMEI Fraud', 'the start of a word'],
  ['device man', 'In-Home Device Management', 'every word counts'],
  ['telefonica', 'Telefónica', 'accents do not matter'],
  ['votp', 'Voice One Time Password Call', 'the first letters of its words'],
])('%j finds %s first: %s', (query, name) => {
  expect(bestMatches(query, NAMES, (text) => text, 5)[0]).toBe(name)
})

test('what matches nothing finds nothing', () => {
  expect(bestMatches('zzz', NAMES, (text) => text, 5)).toEqual([])
  expect(matchScore('device zzz', 'Device Identifier')).toBe(0)
  expect(matchScore('votp', 'Prepare a short version of the slides, to present')).toBe(0)
})

test('nothing typed keeps the order', () => {
  expect(bestMatches('', NAMES, (text) => text, 2)).toEqual(NAMES.slice(0, 2))
})
