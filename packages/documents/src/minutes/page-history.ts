import { CAMARA_RULES, type IsoDate, nthWeekday, ruleOn } from '@trunkline/governance'
import { lineCounter } from '../markdown/sections.ts'
import type { Report } from '../reporting.ts'
import type { DatedUpdate, MinutesActionRow } from '../values.ts'
import { daysIn, MONTH } from './days.ts'
import { outcomeOf } from './history.ts'

/** A piece of a status cell: what was said under one date, or under several (`Oct 9, 2025, Oct 23, 2025: Not treated`). */
export interface Episode {
  /** Null entry where the heading has no date. Empty for what stands before the first date. */
  readonly days: readonly (IsoDate | null)[]
  readonly text: string
  readonly line: number
}

const ONE_DAY = String.raw`${MONTH}\.?[ \t]+\d{1,2},[ \t]*\d{4}`
const HEADING = new RegExp(
  String.raw`(?:MEETING UPDATE[ \t]*:[ \t]*)?\b(?<days>${ONE_DAY}(?:[ \t]*,[ \t]*${ONE_DAY}){0,60})[ \t]*:|MEETING UPDATE[ \t]*:(?:[ \t]*:)?(?![ \t]*${ONE_DAY})`,
  'gi',
)

/** Cuts a status cell at its dates; `line` is where the cell begins. */
export const episodesOf = (text: string, line: number): readonly Episode[] => {
  const marks = [...text.matchAll(HEADING)]
  const before = text.slice(0, marks[0]?.index)
  const lineAt = lineCounter(text, line)
  const episodes: Episode[] = [{ days: [], text: before, line }]
  for (const [index, mark] of marks.entries()) {
    const said = text.slice(mark.index + mark[0].length, marks[index + 1]?.index)
    const days = mark.groups?.['days']
    episodes.push({
      days: days === undefined ? [null] : daysIn(days).map(({ on }) => on),
      text: said,
      line: lineAt(mark.index),
    })
  }
  return episodes
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()

const NOT_TREATED = /^\s*not treated\b\.?/i

/** What follows `Not treated` without a date of its own is a later remark; the day it names, if any, is its day. */
const remarkAfter = (text: string, line: number): readonly DatedUpdate[] => {
  const said = folded(text.replace(NOT_TREATED, ''))
  if (said === '') return []
  const day = daysIn(said.slice(0, 200)).find(({ on }) => on !== null)
  return [{ on: day?.on ?? null, text: said, outcome: 'noted', line }]
}

export const updatesOf = (episode: Episode): readonly DatedUpdate[] => {
  const notTreated = NOT_TREATED.test(episode.text)
  const text = notTreated ? 'Not treated' : folded(episode.text)
  const outcome = outcomeOf(text)
  const dated = episode.days.map((on) => ({ on, text, outcome, line: episode.line }))
  return notTreated ? [...dated, ...remarkAfter(episode.text, episode.line)] : dated
}

/** Days of the group's series; null where the rule in force is only assumed. */
const isCallDay = (on: IsoDate): boolean | null => {
  const rule = ruleOn(CAMARA_RULES, 'call-series', on)
  if (rule.assumed === true) return null
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))]
  return rule.value.some(({ weekday, nth }) => nthWeekday(year, month, weekday, nth) === on)
}

const nearest = (on: IsoDate): string => {
  const rule = ruleOn(CAMARA_RULES, 'call-series', on)
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))]
  const days = rule.value.flatMap(({ weekday, nth }) => nthWeekday(year, month, weekday, nth) ?? [])
  const apart = (day: IsoDate): number => Math.abs(Number(day.slice(8)) - Number(on.slice(8)))
  return [...days].sort((a, b) => apart(a) - apart(b))[0] ?? 'another day'
}

/** Reports dates of updates on which the group's series has no call, and updates without date. */
export const reportDays = (episode: Episode, title: string, callOn: IsoDate | null, report: Report): void => {
  for (const on of episode.days) {
    if (on === null) {
      report('update-without-date', episode.line, `An update of ${title} has no date.`, 'Write the day of the call.')
    } else if (callOn !== null && on > callOn) {
      const says = `${title} has an update of ${on}, after the call of ${callOn}.`
      report('not-a-call-date', episode.line, says, 'Correct the day.')
    } else if (on !== callOn && isCallDay(on) === false) {
      const says = `${title} has an update of ${on}, a day without call.`
      report('not-a-call-date', episode.line, says, `Correct the day; the nearest call was on ${nearest(on)}.`)
    }
  }
}

const ACTION = /\b(?:AP(?<number>\d{1,2})?|ACTION)[ \t]*:[ \t]*/g
const CUT_WORD = /\b(?:under|the|with|at|in|to|by|of|from|an?|and|→)$/i

/** Action points inside an episode: `AP1: ...`, each until the next one, the next line or `LAST UPDATES`. */
export const actionsIn = (episode: Episode, report: Report): readonly MinutesActionRow[] => {
  const marks = [...episode.text.matchAll(ACTION)]
  const lineAt = lineCounter(episode.text, episode.line)
  return marks.map((mark, index) => {
    const rest = episode.text.slice(mark.index + mark[0].length, marks[index + 1]?.index)
    const text = folded(rest.split('\n')[0] ?? '')
    const line = lineAt(mark.index)
    const owner = /\s-\s@([^@]+)$/.exec(text)?.[1]?.trim()
    if (CUT_WORD.test(text)) {
      const says = `The action point ends in "${text.slice(-30)}".`
      report('sentence-cut', line, says, 'A link was lost in the export: take the address from the page.')
    }
    return {
      id: null,
      label: mark.groups?.['number'] === undefined ? null : `AP${mark.groups['number']}`,
      owners: owner === undefined ? [] : [owner],
      status: 'open',
      text,
      raisedOn: episode.days.find((on) => on !== null) ?? null,
      line,
    }
  })
}
