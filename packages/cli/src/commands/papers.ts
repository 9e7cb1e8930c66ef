import { parseDate } from '@trunkline/governance'
import { dayArgument, readArguments } from '../arguments.ts'
import { type Command, UsageError } from '../command.ts'
import { askOnce } from '../reach.ts'

const FORMATS = ['md', 'html', 'confluence', 'mail'] as const

/** Agenda and minutes differ only in their name and in whether a day may be left out. */
const paper = (name: 'agenda' | 'minutes', summary: string, dayIsOptional: boolean): Command => ({
  name,
  summary,
  usage: `${name} ${dayIsOptional ? '[DATE]' : 'DATE'} [--format ${FORMATS.join('|')}]`,
  run: async (argv, surroundings) => {
    const options = { format: { type: 'string' } } as const
    const limits = { least: dayIsOptional ? 0 : 1, most: 1, what: 'the day of the call' }
    const { values, positionals, json, io } = readArguments(argv, surroundings, options, limits)
    const format = typeof values['format'] === 'string' ? values['format'] : 'md'
    if (!FORMATS.includes(format as (typeof FORMATS)[number])) {
      throw new UsageError(`'${format}' is not a format; choose ${FORMATS.join(', ')}.`)
    }
    const day = positionals[0] === undefined ? 'next' : dayArgument(positionals[0], parseDate)
    const path = `/desk/v1/${name}/${day}?format=${json ? 'json' : format}`
    return askOnce(io, { method: 'GET', path }, ({ body }) => {
      io.out(json ? `${JSON.stringify(JSON.parse(body), null, 2)}\n` : body.endsWith('\n') ? body : `${body}\n`)
    })
  },
})

export const agendaCommand = paper('agenda', 'the agenda of a call; the next one where no day is given', true)
export const minutesCommand = paper('minutes', 'the minutes of a call', false)
