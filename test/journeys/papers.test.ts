import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseInstant } from '@trunkline/governance'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, launchBrowser, openContext, signIn, violationsOn } from './browser.ts'
import { type Platform, startPlatform } from './platform.ts'

const GROUP = fileURLToPath(new URL('../fixtures/group', import.meta.url))
const TABLE = globSync(`${GROUP}/backlog/*.md`)[0] ?? ''
const OTHERS = globSync(`${GROUP}/{minutes,organisations,proposals,releases}/*`)

const pick = async (page: Page, button: string, ...paths: readonly string[]): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await chooser).setFiles([...paths])
}

describeInBrowser('papers go in and out through the console', () => {
  let platform: Platform
  let browser: Browser
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    // Four days after the agenda of 27 November closed.
    const now = parseInstant('2025-11-24T09:00:00Z')
    platform = await startPlatform({ isEmpty: true, ...(now === null ? {} : { now }) })
    browser = await launchBrowser()
    context = await openContext(browser, { width: 1440, theme: 'light' }, await signIn(browser, platform.signInLink))
    page = await context.newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await platform?.close()
  })

  test.each([
    ['/', 'No action point is open. A call raises them under its items.'],
    ['/backlog', 'It fills when a table is imported'],
    ['/actions', 'an import reads them from minutes'],
  ])('an empty desk says on %s how it fills', async (path, says) => {
    await page.goto(platform.url + path)
    await page.getByText(says, { exact: false }).waitFor()
    expect(await violationsOn(page)).toEqual([])
  })

  test('an import shows its plan and the findings at their lines, is applied, and adds nothing twice', async () => {
    await page.goto(`${platform.url}/import`)
    await pick(page, 'Pick files', TABLE, ...OTHERS)
    await page.getByRole('heading', { name: 'What it adds' }).waitFor()
    const finding = page.locator('li', { hasText: '2025/20/02' }).first()
    const line = Number(/line (\d+)/.exec(await finding.innerText())?.[1])
    expect(await finding.locator('.excerpt-it').innerText()).toContain(
      readFileSync(TABLE, 'utf8').split('\n')[line - 1]?.trim(),
    )
    await page.getByRole('button', { name: /^Add \d+ facts$/ }).click()
    await page.getByText(/\d+ facts added\./).waitFor()
    await pick(page, 'Pick files', TABLE, ...OTHERS)
    await page.getByText('The record knows all of it already', { exact: false }).first().waitFor()
    expect(await page.getByRole('button', { name: 'Add no facts' }).isDisabled()).toBe(true)
  })

  test('the group’s table comes back with only the row changed whose status was set', async () => {
    await page.goto(`${platform.url}/proposals/tide-level`)
    await page.getByRole('button', { name: 'Set the status' }).click()
    await page.getByRole('dialog').getByLabel('Status').selectOption('sent-to-tsc')
    await page.getByRole('dialog').getByRole('button', { name: 'Set the status' }).click()
    await page.getByText('Sent to TSC since 24 Nov 2025', { exact: false }).waitFor()

    await page.goto(`${platform.url}/backlog`)
    await page.getByText('Bring the group’s own table up to date').click()
    await pick(page, 'Pick the table', TABLE)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: /^Save / }).click()
    const saved = readFileSync(await (await download).path(), 'utf8').split('\n')
    const before = readFileSync(TABLE, 'utf8').split('\n')
    const changed = saved.filter((text) => !before.includes(text))
    expect(changed).toHaveLength(1)
    expect(changed[0]).toContain('2025/11/24')
  })

  test('a late item is refused with its rule, then allowed with a reason', async () => {
    await page.goto(platform.url)
    const form = page.getByRole('form', { name: 'Put an item on the agenda' })
    expect(await form.innerText()).toContain('agenda-close-days')
    expect(await form.getByRole('button', { name: 'Request' }).count()).toBe(0)
    await form.getByRole('combobox', { name: 'Proposal' }).fill('parcel')
    await page.getByRole('option', { name: /Parcel Tracking/ }).click()
    await form.getByLabel('Reason to allow Parcel Tracking').fill('The trial ends before the next call.')
    await form.getByRole('button', { name: 'Allow with this reason' }).click()
    const agenda = page.getByRole('region', { name: 'Agenda' })
    const row = agenda.getByRole('row', { name: /The trial ends before the next call\./ })
    expect(await row.innerText()).toMatch(/Parcel Tracking\s+late/)
  })
})
