import { ProblemError, problemOfAnswer, unreachable } from './problem.ts'

const DESK = '/desk/v1'

export type Query = Readonly<Record<string, string | number | boolean | undefined>>

/** The address of a resource of the desk; members of the query that are undefined are left out. */
export const deskUrl = (path: string, query: Query = {}): string => {
  const kept = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return kept.length === 0 ? DESK + path : `${DESK}${path}?${new URLSearchParams(kept)}`
}

const bodyOf = async (answer: Response): Promise<unknown> => {
  const text = await answer.text()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const ask = async (url: string, init: RequestInit): Promise<Response> => {
  let answer: Response
  try {
    answer = await fetch(url, { credentials: 'same-origin', ...init })
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure
    throw new ProblemError(unreachable())
  }
  if (!answer.ok) throw new ProblemError(problemOfAnswer(answer.status, await bodyOf(answer)))
  return answer
}

/** Reads a view. Throws a ProblemError for everything that is not an answer of 2xx. */
export const read = async <View>(path: string, query?: Query, signal?: AbortSignal): Promise<View> => {
  const answer = await ask(deskUrl(path, query), { headers: { accept: 'application/json' }, signal: signal ?? null })
  return (await answer.json()) as View
}

/** Reads a document (Markdown, HTML, mail) as text. */
export const readText = async (path: string, query?: Query, signal?: AbortSignal): Promise<string> => {
  const answer = await ask(deskUrl(path, query), { signal: signal ?? null })
  return answer.text()
}

/** Sends JSON and reads the answer; `seen` is the version of the stream the person looked at. */
export const send = async <View>(path: string, body: unknown, seen?: number): Promise<View> => {
  const headers: Record<string, string> = { 'content-type': 'application/json', accept: 'application/json' }
  if (seen !== undefined) headers['if-match'] = `"${seen}"`
  const answer = await ask(deskUrl(path), { method: 'POST', headers, body: JSON.stringify(body) })
  return (await bodyOf(answer)) as View
}
