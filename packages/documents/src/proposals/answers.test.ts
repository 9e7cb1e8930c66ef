import { expect, test } from 'vitest'
import { answerIn, companiesIn, flagIn } from './answers.ts'

test.each([
  { why: 'an answer alone', text: 'Acme', answer: 'Acme', placeholder: false },
  {
    why: 'the template alone',
    text: 'List of supporters.\nNOTE: That shall be added by us.',
    answer: '',
    placeholder: true,
  },
  { why: 'an answer among the template', text: 'List of supporters.\nAcme', answer: 'Acme', placeholder: true },
  { why: 'the choice left open', text: 'YES / NO.\nTo be provided', answer: 'To be provided', placeholder: true },
  { why: 'an unticked box', text: '- [ ] Service API\n- [] Confirmed', answer: '', placeholder: false },
  {
    why: 'a ticked box',
    text: '- [ ] Service API\n- [x] Management API',
    answer: 'Management API',
    placeholder: false,
  },
  { why: 'nothing but a dot', text: '.', answer: '', placeholder: false },
])('$why', ({ text, answer, placeholder }) => {
  expect(answerIn(text)).toEqual({ text: answer, placeholder })
})

test.each([
  ['YES', true],
  ['Yes - in a lab', true],
  ['**NO**.', false],
  ['No, not with others. Yes later', false],
  ['YES / NO. To be provided', null],
  ['N/A', null],
  ['ONGOING', null],
  ['Nobody', null],
  ['', null],
])('%j is %j', (text, flag) => {
  expect(flagIn(text)).toBe(flag)
})

test.each([
  { why: 'several companies', text: 'KDDI, Orange and Vodafone', companies: ['KDDI', 'Orange', 'Vodafone'] },
  { why: 'a person in brackets', text: 'Deutsche Telekom (Ann Lee)', companies: ['Deutsche Telekom'] },
  { why: 'a person beside the company', text: 'Ann Lee, KDDI', companies: ['KDDI'] },
  { why: 'a person after the company', text: 'KDDI – Ann Lee', companies: ['KDDI'] },
  { why: 'a company not on record', text: 'Harbour Lights Ltd.', companies: ['Harbour Lights Ltd'] },
  { why: 'nobody yet', text: 'TBD', companies: [] },
  { why: 'a company twice', text: 'KDDI; KDDI', companies: ['KDDI'] },
])('owners and supporters: $why', ({ text, companies }) => {
  expect(companiesIn(text)).toEqual(companies)
})
