import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitOrganisations } from './split.ts'

describe('splitOrganisations', () => {
  test.each([
    { text: 'Deutsche Telekom*, Orange, Vodafone', parts: ['Deutsche Telekom*', 'Orange', 'Vodafone'], why: 'commas' },
    { text: 'A1, KPN and MTN*', parts: ['A1', 'KPN', 'MTN*'], why: 'and before the last' },
    { text: 'China Unicom，ZTE', parts: ['China Unicom', 'ZTE'], why: 'a full-width comma' },
    { text: 'China Mobile,Huawei', parts: ['China Mobile', 'Huawei'], why: 'no blank after the comma' },
    { text: 'Telefonica; China Unicom (To align)', parts: ['Telefonica', 'China Unicom (To align)'], why: 'a remark' },
    { text: 'Infosys Ltd <br> British Telecom <br>', parts: ['Infosys Ltd', 'British Telecom'], why: 'line breaks' },
    { text: 'AT&T, T-Mobile, Verizon*', parts: ['AT&T', 'T-Mobile', 'Verizon*'], why: 'one star for three' },
    { text: 'Orange\\*', parts: ['Orange*'], why: 'a star escaped for Markdown' },
    { text: 'AT&T Services, Inc., KDDI', parts: ['AT&T Services, Inc.', 'KDDI'], why: 'a comma inside a legal name' },
    { text: 'Vodafone - Telefonica', parts: ['Vodafone', 'Telefonica'], why: 'a dash between two names' },
    { text: 'T-Mobile US', parts: ['T-Mobile US'], why: 'a hyphen inside a name' },
    { text: 'Ericsson DT Orange', parts: ['Ericsson', 'DT', 'Orange'], why: 'nothing but blanks' },
    { text: 'MTN – Waseem Amra', parts: ['MTN'], why: 'a person after a dash' },
    { text: 'Dawid Wróblewski, DT, GSMA IDG', parts: ['Dawid Wróblewski', 'DT', 'GSMA IDG'], why: 'a person first' },
    {
      text: 'Verizon. Discussed and agreed in Edge Cloud.',
      parts: ['Verizon'],
      why: 'a remark',
    },
    { text: 'To be filled in by the group once it has met.', parts: [], why: 'a sentence is no name' },
    {
      text: 'VIRTUS - Research, Development and Innovation Center, NOS',
      parts: ['VIRTUS - Research, Development and Innovation Center', 'NOS'],
      why: 'a name with everything in it',
    },
    { text: 'Telefónica*, , KDDI,', parts: ['Telefónica*', 'KDDI'], why: 'a comma too many' },
    { text: 'NCSR (NCSRD), Infolysis S.A*', parts: ['NCSR (NCSRD)', 'Infolysis S.A*'], why: 'brackets end a name' },
    { text: 'Orange but it should be part of the KYC project led by T. W. (KDDI)', parts: ['Orange'], why: 'a remark' },
    { text: 'To be added by the Working Group', parts: [], why: 'a note of the template' },
    { text: ' , ,', parts: [], why: 'nothing between the commas' },
    { text: '', parts: [], why: 'nothing' },
  ])('$text: $why', ({ text, parts }) => {
    expect(splitOrganisations(text).map(({ spelling, starred }) => spelling + (starred ? '*' : ''))).toEqual(parts)
  })

  test('every spelling stands where it says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('KDDI', 'Orange', ', ', '，', ' and ', '*', '(', ')', ' - ', 'X y')),
        (parts) => {
          const text = parts.join('')
          for (const { spelling, start } of splitOrganisations(text)) {
            expect(text.slice(start).replaceAll('*', '')).toMatch(
              new RegExp(`^${spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
            )
          }
        },
      ),
    )
  })
})
