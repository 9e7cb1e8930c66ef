// Checks every room with its own compiler settings, side by side; the pure rooms once without test types.
import { spawn } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'

const projects = ['tsconfig.json', ...globSync('packages/*/tsconfig{,.test}.json')].filter((file) => existsSync(file))

const check = (project: string) =>
  new Promise<boolean>((resolve) => {
    const compiler = spawn('tsc', ['-p', project], { stdio: 'inherit', shell: process.platform === 'win32' })
    compiler.on('exit', (code) => resolve(code === 0))
  })

const passed = await Promise.all(projects.map(check))
process.exit(passed.every(Boolean) ? 0 : 1)
