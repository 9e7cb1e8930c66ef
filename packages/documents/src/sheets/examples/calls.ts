import { type CallFrame, DAY, type Instant, later, MINUTE, parseInstant } from '@trunkline/governance'

// Invented records for the tests of this folder: a group that talks about nothing real, in words meant to break writers.

export const at = (written: string): Instant => {
  const instant = parseInstant(written)
  if (instant === null) throw new Error(`not an instant: ${written}`)
  return instant
}

export const frameOf = (startsAt: Instant, change: Partial<CallFrame> = {}): CallFrame => ({
  id: '2025-11-13',
  series: 'backlog-2',
  title: 'API Backlog call',
  startsAt,
  endsAt: later(startsAt, 90 * MINUTE),
  closesAt: later(startsAt, -7 * DAY),
  status: 'closed',
  ...change,
})

/** Words that mean something to Markdown, HTML, XML, Confluence or mail. */
export const NASTY = {
  pipe: 'Alpha | Beta || Gamma \\| Delta',
  script: '<script>alert("x")</script> & <img src=x onerror=alert(1)>',
  cdata: 'before ]]> after <![CDATA[ inside ]]> end',
  marks: '*stars* _under_ `ticks` ~~tildes~~ [link](javascript:alert(1)) ![img](x) $5 and $10',
  heading: '# not a heading',
  ordered: '1. not a list',
  quote: '> not a quote',
  from: 'From the start it was clear',
  entities: '&amp; &lt; &nbsp; &copy; &#x27; " \'',
  emoji: 'Ship it 🚢 👩‍👩‍👧 日本語 テスト',
  rightToLeft: 'שלום עולם (مرحبا) \u202Eevil\u202C',
  longWord: `${'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft'}${'x'.repeat(60)}`,
  lines: 'first line\nsecond line\r\nthird line\n\nnew paragraph\n\n\n- dash\n* star\n+ plus',
  controls: 'bell\u0007 null\u0000 escape\u001B lone\uD800 gone\uFFFE',
  address: 'see https://example.org/a_b(c)?d=1&e=%22|x, and (https://example.org/end).',
} as const
