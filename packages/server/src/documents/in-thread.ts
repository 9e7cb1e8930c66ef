// Run by reading-thread.ts as a thread of its own: does one task after the other.
import { parentPort } from 'node:worker_threads'
import { TASKS, type TaskName } from './tasks.ts'

parentPort?.on('message', ({ name, given }: { readonly name: TaskName; readonly given: readonly unknown[] }) => {
  try {
    const task = TASKS[name] as (...values: readonly unknown[]) => unknown
    parentPort?.postMessage({ result: task(...given) })
  } catch (thrown) {
    parentPort?.postMessage({ thrown: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) })
  }
})
