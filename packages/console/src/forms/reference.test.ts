import { expect, test } from 'vitest'
import { readReference } from './reference.ts'

test.each([
  ['APIBacklog#63', { repository: 'APIBacklog', kind: 'issue', number: 63 }, 'as the group writes it'],
  [
    'https://github.com/camaraproject/APIBacklog/pull/254#issuecomment-1',
    {
      repository: 'APIBacklog',
      kind: 'pull-request',
      number: 254,
      url: 'https://github.com/camaraproject/APIBacklog/pull/254',
    },
    'as it is copied from the browser',
  ],
  ['#63', null, 'a bare number could be of any repository'],
  ['javascript:alert(1)#1', null, 'no other address'],
  ['', null, 'nothing'],
])('%j is %j: %s', (text, reference, _why) => {
  expect(readReference(text)).toEqual(reference)
})
