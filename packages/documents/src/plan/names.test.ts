import { describe, expect, test } from 'vitest'
import { fileOf, isProposalTitle, kindOf, likeness, plainName, squeeze, subjectOfFile, wordsOf } from './names.ts'

describe('the same thing named differently', () => {
  test.each([
    { why: 'hyphen and "API"', a: 'In-Home Device Management', b: 'In Home Device Management API' },
    { why: 'case and camel', a: 'Webrtc', b: 'WebRTC' },
    { why: 'plural and the group prefix', a: 'OGW Customer Insights', b: 'Customer Insight' },
    { why: 'accents', a: 'Télco Scoring', b: 'Telco Scoring' },
    {
      why: 'a remark in brackets',
      a: 'IoT SIM Fraud Prevention (query&subscription)',
      b: 'IoT SIM Fraud Prevention API',
    },
  ])('$why', ({ a, b }) => expect(squeeze(a)).toBe(squeeze(b)))

  test('a table row and another of nearly the same letters stay apart', () => {
    expect(squeeze('IdentityAndConsentManagement')).not.toBe(squeeze('Identity and Consent Management'))
  })
})

describe('likeness', () => {
  test.each([
    { why: 'equal', a: 'Sim Swap', b: 'SIM Swap', likely: 1 },
    {
      why: 'one more word of four',
      a: 'Fixed lines in Device Location APIs',
      b: 'Fixed Lines in Location',
      likely: 0.75,
    },
    { why: 'two words are too few', a: 'Device Management', b: 'IoT Device Management', likely: 0 },
    { why: 'neither holds the other', a: 'Home Location Verification', b: 'Device Location Verification', likely: 0 },
    { why: 'nothing to compare', a: 'API', b: 'API', likely: 0 },
  ])('$why', ({ a, b, likely }) => expect(likeness(wordsOf(a), wordsOf(b))).toBe(likely))
})

describe('titles', () => {
  test.each([
    { title: 'New API proposal: Blockchain Public Address', plain: 'Blockchain Public Address', isProposal: true },
    { title: 'New Proposal-Network Slicing API', plain: 'Network Slicing API', isProposal: true },
    { title: 'Proposal for a New API for E.212/E.164 Mapping', plain: 'E.212/E.164 Mapping', isProposal: true },
    { title: 'Device Identifier API Proposal', plain: 'Device Identifier', isProposal: true },
    { title: '(API enhancement) Support for profiles', plain: 'Support for profiles', isProposal: false },
    { title: 'DeviceAuthenticity (previously IMEI Fraud)', plain: 'DeviceAuthenticity', isProposal: false },
    { title: 'API proposal pipeline: from A to B', plain: 'API proposal pipeline: from A to B', isProposal: false },
  ])('$title', ({ title, plain, isProposal }) => {
    expect(plainName(title)).toBe(plain)
    expect(isProposalTitle(title)).toBe(isProposal)
  })

  test.each([
    { title: 'Provider Implementation - Energy Footprint Notification', kind: 'provider-implementation' },
    { title: 'Scope enhancement: more of it', kind: 'scope-enhancement' },
    { title: 'Model As A Service Family', kind: 'api-family' },
    { title: 'Device Swap', kind: null },
  ])('$title is $kind', ({ title, kind }) => expect(kindOf(title)).toBe(kind))
})

describe('file names', () => {
  test.each([
    {
      href: 'documentation/API%20proposals/APIproposal_Most%20Frequent%20Location_Telefonica.md',
      subject: 'Most Frequent Location',
    },
    { href: 'APIproposal_NetworkInsights_Verizon.md', subject: 'Network Insights' },
    { href: 'API-proposal-Strength_Rainfall.md', subject: 'Strength Rainfall' },
    { href: 'Device Swap.md', subject: 'Device Swap' },
  ])('$subject', ({ href, subject }) => expect(subjectOfFile(href)).toBe(subject))

  test('a link whose last letter was lost names the same file', () => {
    expect(fileOf('https://example.test/x/Some%20File.m')).toBe(fileOf('proposals/some file.md'))
    expect(fileOf('https://example.test/issues/12')).toBeNull()
    expect(fileOf('x/100%.md')).toBe('100%')
  })
})
