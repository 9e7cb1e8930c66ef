import type { Reference } from '@trunkline/governance'
import { describe, expect, test } from 'vitest'
import { REPOSITORIES, safeAddress } from './address.ts'
import { referenceOf } from './references.ts'

describe('safeAddress', () => {
  test.each([
    { why: 'the web', address: ' https://example.org/a ', is: 'https://example.org/a' },
    { why: 'mail', address: 'mailto:chair@example.org', is: 'mailto:chair@example.org' },
    { why: 'any case of the scheme', address: 'HTTPS://example.org', is: 'HTTPS://example.org' },
    { why: 'a script', address: 'javascript:alert(1)', is: null },
    { why: 'a script hidden by a control character', address: 'java\u0000script:alert(1)', is: null },
    { why: 'a script hidden by a line end', address: 'java\nscript:alert(1)', is: null },
    { why: 'data', address: 'data:text/html,<script>', is: null },
    { why: 'no host', address: 'https:///etc/passwd', is: null },
    { why: 'a path alone', address: '/issues/1', is: null },
    { why: 'nothing', address: '', is: null },
    { why: 'what would end an attribute', address: `https://e.org/"'<b>`, is: 'https://e.org/%22%27%3Cb%3E' },
    { why: 'blanks and line ends', address: 'https://e.org/a b\nc', is: 'https://e.org/a%20b%0Ac' },
    { why: 'what is encoded already stays', address: 'https://e.org/%20', is: 'https://e.org/%20' },
  ])('$why', ({ address, is }) => {
    expect(safeAddress(address)).toBe(is)
  })
})

describe('referenceOf', () => {
  const of = (reference: Reference) => referenceOf(reference, REPOSITORIES)

  test.each<{ why: string; reference: Reference; text: string; href: string }>([
    {
      why: 'an issue of the group',
      reference: { repository: 'APIBacklog', kind: 'issue', number: 63 },
      text: 'APIBacklog#63',
      href: 'https://github.com/camaraproject/APIBacklog/issues/63',
    },
    {
      why: 'a pull request',
      reference: { repository: 'APIBacklog', kind: 'pull-request', number: 256 },
      text: 'APIBacklog#256',
      href: 'https://github.com/camaraproject/APIBacklog/pull/256',
    },
    {
      why: 'a repository with its owner',
      reference: { repository: 'kubernetes/steering', kind: 'issue', number: 77 },
      text: 'kubernetes/steering#77',
      href: 'https://github.com/kubernetes/steering/issues/77',
    },
    {
      why: 'its own address comes first',
      reference: { repository: 'Wiki', kind: 'page', number: null, url: 'https://example.org/x' },
      text: 'Wiki',
      href: 'https://example.org/x',
    },
    {
      why: 'an unsafe address is not followed',
      reference: { repository: 'Wiki', kind: 'file', number: null, url: 'javascript:alert(1)' },
      text: 'Wiki',
      href: 'https://github.com/camaraproject/Wiki',
    },
    {
      why: 'a repository cannot lead out of its place',
      reference: { repository: 'a?b#c', kind: 'issue', number: 1 },
      text: 'a?b#c#1',
      href: 'https://github.com/camaraproject/a%3Fb%23c/issues/1',
    },
  ])('$why', ({ reference, text, href }) => {
    expect(of(reference)).toEqual({ kind: 'reference', text, href })
  })

  test('a repository that is a way up has no address', () => {
    expect(of({ repository: '../evil', kind: 'issue', number: 1 })).toEqual({ kind: 'text', text: '../evil#1' })
  })
})
