import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  complaintsOf,
  describeInBrowser,
  LOOKS,
  type Look,
  launchBrowser,
  openContext,
  signIn,
  violationsOn,
} from './browser.ts'
import { type Platform, startPlatform } from './platform.ts'

const PAGES = [
  { path: '/', title: 'Next call' },
  { path: '/calls/2025-11-13', title: 'Call 2025-11-13' },
  { path: '/calls/2025-11-27/live', title: 'Call 2025-11-27' },
  { path: '/calls/2025-11-13/minutes', title: 'Minutes 2025-11-13' },
  { path: '/calls/2025-11-13/minutes?format=md', title: 'Minutes 2025-11-13' },
  { path: '/backlog', title: 'Backlog' },
  { path: '/backlog?q=device&status=tsc-approved&asOf=2025-06-30', title: 'Backlog' },
  { path: '/backlog?q=nothing-is-called-this', title: 'Backlog' },
  { path: '/proposals/imei-fraud', title: 'IMEI Fraud' },
  { path: '/proposals/imei-fraud?as=table', title: 'IMEI Fraud' },
  { path: '/actions', title: 'Action points' },
  { path: '/actions?by=call&all=true', title: 'Action points' },
  { path: '/import', title: 'Import' },
  { path: '/sign-in?code=abc', title: 'Sign in' },
  { path: '/no/such/page', title: 'No such page' },
] as const

/** By page, the buttons that open a window over it. */
const OPENINGS = [
  ['/backlog', 'Find anything'],
  ['/backlog', 'List of keys'],
  ['/backlog', 'Signed in as Chair'],
  ['/backlog', 'Register a proposal'],
  ['/', 'Move or cancel'],
  ['/actions?q=20251113-01', 'Close 20251113-01'],
  ...['Note an update', 'Set the status', 'Declare support', 'Name the owners', 'Add a reference', 'Rename it'].map(
    (name) => ['/proposals/imei-fraud', name] as const,
  ),
] as const

const DESK: Look = { width: 1440, theme: 'light' }

const settled = async (page: Page): Promise<void> => {
  await page.locator('main h1').waitFor()
  await page.locator('.skeleton').waitFor({ state: 'detached' })
  await page.waitForLoadState('load')
}

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

interface Tab {
  readonly page: Page
  readonly complaints: () => readonly string[]
}

describeInBrowser('every page, on a phone and on a desk, light and dark', () => {
  let platform: Platform
  let browser: Browser
  const tabs = new Map<Look, Tab>()

  beforeAll(async () => {
    platform = await startPlatform()
    browser = await launchBrowser()
    const chair = await signIn(browser, platform.signInLink)
    for (const look of LOOKS) {
      const page = await (await openContext(browser, look, chair)).newPage()
      tabs.set(look, { page, complaints: complaintsOf(page) })
    }
  })
  afterAll(async () => {
    await browser?.close()
    await platform?.close()
  })

  const show = async (look: Look, path: string): Promise<Tab> => {
    const tab = tabs.get(look)
    if (tab === undefined) throw new Error('No tab was opened.')
    await tab.page.goto(platform.url + path)
    await settled(tab.page)
    return tab
  }

  describe.each(LOOKS)('at $width px, $theme', (look) => {
    test.each(PAGES)('$path', async ({ path, title }) => {
      const { page, complaints } = await show(look, path)
      expect(await page.title()).toBe(`${title} · Trunkline`)
      expect(await page.locator('h1').count()).toBe(1)
      expect(await violationsOn(page)).toEqual([])
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
      expect(complaints()).toEqual([])
    })
  })

  // Windows are of the same parts in every look: a phone in the dark and a desk in the light show them all.
  describe.each(LOOKS.filter(({ width, theme }) => width < 600 === (theme === 'dark')))(
    'at $width px, $theme',
    (look) => {
      test.each(OPENINGS)('what opens on %s by %s', async (path, name) => {
        const { page, complaints } = await show(look, path)
        await page.getByRole('button', { name, exact: true }).click()
        await page.getByRole('dialog').waitFor()
        // The page behind is hidden from readers while the window is open; it was looked at by itself.
        expect(await violationsOn(page, '[role="dialog"]')).toEqual([])
        expect(await overflowOf(page)).toBeLessThanOrEqual(0)
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
        expect(complaints()).toEqual([])
      })
    },
  )

  test('a proposal that nobody knows says so, and what to do next', async () => {
    const page = await (await openContext(browser, DESK)).newPage()
    await page.goto(`${platform.url}/proposals/nobody-knows-it`)
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toContain('nobody-knows-it')
    expect(await page.locator('h1').count()).toBe(1)
    expect(await violationsOn(page)).toEqual([])
    await page.context().close()
  })

  test('a stranger reads everything, and is told how to write', async () => {
    const page = await (await openContext(browser, DESK)).newPage()
    await page.goto(`${platform.url}/proposals/imei-fraud`)
    await settled(page)
    const status = page.getByRole('button', { name: 'Set the status' })
    expect(await status.isDisabled()).toBe(true)
    const reasons = await status.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${reasons}"]`).innerText()).toMatch(/member|chair/)
    await page.context().close()
  })
})
