import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { describe } from 'vitest'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const findChromium = (): string | null => {
  const named = process.env['CHROMIUM']
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM names ${named}, and nothing is there.`)
  }
  return PLACES.find((place) => existsSync(place)) ?? null
}

const executablePath = findChromium()

if (executablePath === null) {
  const says = 'No Chromium on this machine: the journeys in a browser'
  if (process.env['CI'] === 'true') throw new Error(`${says} cannot run, and in CI they must.`)
  console.warn(`${says} are skipped. Install one, or name it in the environment as CHROMIUM.`)
}

/** `describe` for journeys in a real browser: skipped, plainly, where there is none; in CI there must be one. */
export const describeInBrowser = describe.skipIf(executablePath === null)

export const launchBrowser = (): Promise<Browser> => {
  if (executablePath === null) throw new Error('There is no Chromium here.')
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...quiet] })
}

export interface Look {
  readonly width: number
  readonly theme: 'light' | 'dark'
}

/** Every size and theme that a page must stand in. */
export const LOOKS: readonly Look[] = [360, 1440].flatMap((width) => [
  { width, theme: 'light' },
  { width, theme: 'dark' },
])

/** A reader in Berlin; `signedIn` is the state that `signIn` gave. */
export const openContext = (
  browser: Browser,
  { width, theme }: Look,
  signedIn?: Awaited<ReturnType<BrowserContext['storageState']>>,
): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width, height: width < 600 ? 780 : 900 },
    colorScheme: theme,
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
    ...(width < 600 ? { isMobile: true, hasTouch: true } : {}),
    ...(signedIn === undefined ? {} : { storageState: signedIn }),
  })

/** Follows a one-time link as a person does, and gives what the browser keeps of it. */
export const signIn = async (browser: Browser, link: string): ReturnType<BrowserContext['storageState']> => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  const state = await context.storageState()
  await context.close()
  return state
}

/** Errors and warnings that a page writes to its console, from now on; taking them empties the list. */
export const complaintsOf = (page: Page): (() => readonly string[]) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return () => complaints.splice(0)
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds wrong with the page as it stands, or with one part of it: one line a violation, with the elements. */
export const violationsOn = async (page: Page, part = 'html'): Promise<readonly string[]> => {
  await page.evaluate(AXE)
  return page.evaluate(async (selector) => {
    const axe = (window as unknown as { axe: typeof import('axe-core') }).axe
    const { violations } = await axe.run(selector, { resultTypes: ['violations'] })
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help} (${nodes.map((node) => `${node.target} ${node.failureSummary}`).join('; ')})`,
    )
  }, part)
}
