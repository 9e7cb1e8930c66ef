import pg from 'pg'
import { Fault } from '../fault.ts'

// 40001 serialization_failure, 40P01 deadlock_detected: the transaction did nothing and may be run again.
const AGAIN = ['40001', '40P01']
const ATTEMPTS = 12

const codeOf = (thrown: unknown): string => {
  const error = thrown instanceof AggregateError ? thrown.errors[0] : thrown
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

// Connection exceptions, administrator shutdown and crash, too many connections; then the operating system's own.
const OUT_OF_REACH = /^(08|57P0|53)|^(ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)/
const NOT_ALLOWED = /^(28|3D000|42501)/

/** A failure of the connection in words, or the thrown thing as it was. */
export const faultOf = (thrown: unknown): unknown => {
  const says = thrown instanceof Error ? thrown.message : String(thrown)
  if (NOT_ALLOWED.test(codeOf(thrown)))
    return new Fault(
      'unreachable',
      `PostgreSQL refused: ${says}.`,
      'Check user, password, database and rights in DATABASE_URL.',
      { cause: thrown },
    )
  const lost = OUT_OF_REACH.test(codeOf(thrown)) || /Connection terminated|timeout exceeded|not queryable/.test(says)
  if (!lost) return thrown
  return new Fault(
    'unreachable',
    `PostgreSQL cannot be reached${codeOf(thrown) === '' ? '' : ` (${codeOf(thrown)})`}.`,
    'Check that it runs and that DATABASE_URL names it, then try again: everything acknowledged is kept.',
    { cause: thrown },
  )
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

const once = async <Result>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> => {
  const client = await pool.connect()
  let broken: Error | undefined
  const cut = (cause: Error): void => {
    broken = cause
  }
  client.on('error', cut)
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (thrown) {
    await client.query('ROLLBACK').catch(cut) // A connection that cannot roll back is not given to anybody else.
    throw thrown
  } finally {
    client.off('error', cut)
    client.release(broken)
  }
}

/** Runs the work in a transaction; runs it again where the database could not serialise it. */
export const transaction = async <Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(pool, work)
    } catch (thrown) {
      if (!AGAIN.includes(codeOf(thrown)) || attempt === ATTEMPTS) throw faultOf(thrown)
      await pause(Math.random() * 2 ** attempt)
    }
  }
}

export const openPool = (url: string): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 })
  // A connection that is cut says so by an event, even between being made and being used; unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('error', () => {}) // An idle connection that breaks is replaced at the next query, which says so if it cannot.
  return pool
}
