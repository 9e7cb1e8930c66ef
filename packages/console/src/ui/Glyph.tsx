/** Shapes that tell states apart without colour. */
export const SHAPES = {
  ring: <circle cx="8" cy="8" r="5" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5" />
      <path className="solid" d="M8 3a5 5 0 0 1 0 10z" />
    </>
  ),
  disc: <circle className="solid" cx="8" cy="8" r="5" />,
  check: <path d="M2.5 8.5l3.5 3.5 7.5-8" />,
  cross: <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />,
  arrow: <path d="M2.5 8h10M8.5 3.5L13 8l-4.5 4.5" />,
  up: <path className="solid" d="M8 3l5.5 10h-11z" />,
  diamond: <path d="M8 2l6 6-6 6-6-6z" />,
  square: <path className="solid" d="M3.5 3.5h9v9h-9z" />,
  box: <path d="M3.5 3.5h9v9h-9z" />,
  star: <path d="M8 2v12M2.8 5l10.4 6M13.2 5L2.8 11" />,
  bar: <path d="M2.5 8h11" />,
  dots: (
    <>
      <circle className="solid" cx="3" cy="8" r="1" />
      <circle className="solid" cx="8" cy="8" r="1" />
      <circle className="solid" cx="13" cy="8" r="1" />
    </>
  ),
} as const

export type Shape = keyof typeof SHAPES
export type Tone = 'good' | 'wait' | 'stop' | 'calm' | 'accent'

/** A small shape in a tone; always beside its word, so hidden from readers of text. */
export const Glyph = ({ shape, tone = 'calm' }: { shape: Shape; tone?: Tone }) => (
  <svg className={`glyph tone-${tone}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {SHAPES[shape]}
  </svg>
)

/** A word with its shape: how every status is written. */
export const Mark = ({ shape, tone, word }: { shape: Shape; tone: Tone; word: string }) => (
  <span className={`mark tone-${tone}`}>
    <Glyph shape={shape} tone={tone} />
    {word}
  </span>
)
