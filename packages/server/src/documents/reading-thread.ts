import { Worker } from 'node:worker_threads'
import { Fault } from '../fault.ts'
import type { TaskName, Tasks } from './tasks.ts'

const LARGEST_HEAP = 2048

/** Where documents that somebody sent are read: apart, so that whatever is in them neither stops nor ends the server. */
export interface ReadingThread {
  readonly run: <Name extends TaskName>(
    name: Name,
    ...given: Parameters<Tasks[Name]>
  ) => Promise<ReturnType<Tasks[Name]>>
  readonly close: () => Promise<void>
}

const tooMuch = (why: string): Fault =>
  new Fault('too-much', `The documents ${why}.`, 'Send fewer of them at once, or leave out the largest.')

export interface ThreadLimits {
  readonly seconds: number
  readonly heapMegabytes?: number
}

/** Tasks wait for each other; the thread starts with the first and stays for the next. */
export const openReadingThread = ({ seconds, heapMegabytes = LARGEST_HEAP }: ThreadLimits): ReadingThread => {
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()

  const started = (): Worker => {
    if (worker !== null) return worker
    const thread = new Worker(new URL('./in-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    })
    // It may also end when it has nothing to do; the next task starts another.
    const gone = (): void => {
      if (worker === thread) worker = null
    }
    thread.on('error', gone).on('exit', gone)
    thread.unref()
    worker = thread
    return thread
  }
  const stop = async (): Promise<void> => {
    const stopping = worker
    worker = null
    await stopping?.terminate()
  }

  const runNow = (name: TaskName, given: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const thread = started()
      const end = (): void => {
        clearTimeout(patience)
        thread.off('message', answered).off('error', failed)
      }
      const giveUp = (why: Error): void => {
        end()
        void stop().then(() => reject(why))
      }
      const answered = (answer: { readonly result?: unknown; readonly thrown?: string }): void => {
        end()
        if (answer.thrown === undefined) resolve(answer.result)
        else reject(new Error(answer.thrown))
      }
      const failed = (cause: Error & { readonly code?: string }): void =>
        giveUp(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch('take more memory than there is for them') : cause)
      const late = (): void => giveUp(tooMuch(`could not be read within ${seconds} seconds`))
      const patience = setTimeout(late, seconds * 1000)
      thread.on('message', answered).on('error', failed)
      thread.postMessage({ name, given })
    })

  return {
    run: (name, ...given) => {
      const result = last.then(() => runNow(name, given))
      last = result.catch(() => {})
      return result as Promise<never>
    },
    close: stop,
  }
}
