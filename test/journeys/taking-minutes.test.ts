import { parseInstant } from '@trunkline/governance'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

const DESK: Look = { width: 1440, theme: 'light' }
const CALL = '2025-11-27'
const ITEM = 'proposal:imei-fraud'

interface Entry {
  readonly subject: string
  readonly outcome: string | null
  readonly updates: readonly { readonly text: string }[]
  readonly decisions: readonly { readonly text: string }[]
  readonly actions: readonly { readonly id: string; readonly text: string; readonly owners: readonly string[] }[]
}

interface MinutesJson {
  readonly antitrustShown: boolean
  readonly attendance: readonly {
    readonly organisation: string
    readonly people: string[]
    readonly present: boolean
  }[]
  readonly sections: readonly { readonly entries: readonly Entry[] }[]
}

/** Keys go to the page, not to the field that was written in last. */
const leaveField = (page: Page): Promise<void> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())

describeInBrowser('minutes are taken', () => {
  let platform: Platform
  let browser: Browser
  let chair: BrowserContext
  let page: Page

  const minutes = async (): Promise<MinutesJson> =>
    (await (await fetch(`${platform.url}/desk/v1/minutes/${CALL}`)).json()) as MinutesJson
  const entryNow = async (): Promise<Entry | undefined> =>
    (await minutes()).sections.flatMap(({ entries }) => entries).find(({ subject }) => subject === ITEM)
  const textNow = async (): Promise<string> => (await entryNow())?.updates.map(({ text }) => text).join('\n') ?? ''

  const atItem = async (context: BrowserContext): Promise<Page> => {
    const opened = await context.newPage()
    await opened.goto(`${platform.url}/calls/${CALL}/live?item=${ITEM}`)
    await opened.getByRole('heading', { name: 'IMEI Fraud' }).waitFor()
    return opened
  }

  beforeAll(async () => {
    const now = parseInstant(`${CALL}T15:00:00Z`)
    platform = await startPlatform(now === null ? {} : { now })
    browser = await launchBrowser()
    chair = await openContext(browser, DESK, await signIn(browser, platform.signInLink))
    page = await chair.newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await platform?.close()
  })

  test('with nothing but the keyboard', async () => {
    await page.goto(platform.url)
    await page.getByRole('button', { name: 'Open the call' }).press('Enter')
    await page.waitForURL(/\/live/)
    await page.getByRole('button', { name: 'Antitrust notice is shown' }).press('Enter')
    await page.getByText('Antitrust notice shown').waitFor()

    await leaveField(page)
    await page.keyboard.press('p')
    for (const name of ['eric murray', 'infosys']) {
      await page.keyboard.type(name)
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    }
    await page.getByText('2 organisations present').waitFor()

    await page.goto(`${platform.url}/calls/${CALL}/live?item=${ITEM}`)
    await page.getByRole('heading', { name: 'IMEI Fraud' }).waitFor()
    await page.keyboard.press('j')
    await page.waitForURL((url) => url.searchParams.get('item') !== ITEM)
    await page.keyboard.press('k')
    await page.waitForURL((url) => url.searchParams.get('item') === ITEM)
    await page.keyboard.press('o')
    await page.getByRole('button', { name: 'Take up' }).waitFor({ state: 'detached' })

    await page.keyboard.press('m')
    await page.keyboard.type('GSMA answered.')
    await page.getByText('Saved', { exact: true }).waitFor()
    await leaveField(page)
    await page.keyboard.press('Shift+D')
    await page.keyboard.type('It goes to the TSC.')
    await page.keyboard.press('Enter')
    await page.getByText('The decision is recorded.').waitFor()
    await leaveField(page)
    await page.keyboard.press('a')
    await page.keyboard.type('Review the pull request')
    await page.keyboard.press('Enter')
    await page.getByText(/Action point 20251127-01 is raised/).waitFor()
    await leaveField(page)
    await page.keyboard.press('t')
    await page.getByText('IMEI Fraud: treated.').waitFor()

    const { antitrustShown, attendance } = await minutes()
    expect(antitrustShown).toBe(true)
    expect(
      attendance.filter(({ present }) => present).map(({ organisation, people }) => [organisation, people]),
    ).toEqual(
      expect.arrayContaining([
        ['Vodafone', ['Eric Murray']],
        ['Infosys', []],
      ]),
    )
    expect(await entryNow()).toMatchObject({
      outcome: 'treated',
      updates: [{ text: 'GSMA answered.' }],
      decisions: [{ text: 'It goes to the TSC.' }],
    })
    expect((await entryNow())?.actions.find(({ id }) => id === '20251127-01')?.text).toBe('Review the pull request')
  })

  test.each(LOOKS)('the open call stands at $width px, $theme', async (look) => {
    const looking = await openContext(browser, look, await chair.storageState())
    const opened = await atItem(looking)
    const complaints = complaintsOf(opened)
    await opened.getByLabel('Text', { exact: true }).waitFor()
    await opened.locator('.skeleton').waitFor({ state: 'detached' })
    expect(await violationsOn(opened)).toEqual([])
    const overflow = await opened.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
    expect(complaints()).toEqual([])
    await looking.close()
  })

  test('what was recorded by mistake is taken back', async () => {
    await leaveField(page)
    await page.keyboard.press('Shift+D')
    await page.keyboard.type('A slip.')
    await page.keyboard.press('Enter')
    const slip = page.getByRole('alertdialog').filter({ hasText: 'The decision is recorded.' }).first()
    await slip.getByRole('button', { name: 'Undo' }).click()
    await page.getByText(/Withdrawn:/).waitFor()
    expect((await entryNow())?.decisions.map(({ text }) => text)).toEqual(['It goes to the TSC.'])
  })

  test('a browser that dies while the desk is out of reach loses nothing', async () => {
    const dying = await atItem(chair)
    await dying.getByLabel('Text', { exact: true }).waitFor()
    await chair.setOffline(true)
    await dying.getByLabel('Text', { exact: true }).fill('GSMA answered. All agreed.')
    await dying.getByText('Kept on this device only').waitFor()
    await dying.close()
    await chair.setOffline(false)
    expect(await textNow()).toBe('GSMA answered.')

    const next = await atItem(chair)
    await expect.poll(() => next.getByLabel('Text', { exact: true }).inputValue()).toBe('GSMA answered. All agreed.')
    await expect.poll(textNow).toBe('GSMA answered. All agreed.')
    await next.close()
  })

  test('two write the same text: the second sees both and decides', async () => {
    await page.getByRole('button', { name: 'Signed in as Chair' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Second Chair')
    await page.getByLabel('Role').selectOption('chair')
    await page.getByRole('button', { name: 'Make a link' }).click()
    const link = await page.locator('code', { hasText: '/sign-in?code=' }).innerText()
    await page.keyboard.press('Escape')
    const second = await openContext(browser, DESK, await signIn(browser, link))

    const theirs = await atItem(second)
    const mine = await atItem(chair)
    await theirs.getByLabel('Text', { exact: true }).waitFor()
    await second.setOffline(true)
    await theirs.getByLabel('Text', { exact: true }).fill('GSMA answered. All agreed.\nMTN joins.')
    await theirs.getByText('Kept on this device only').waitFor()
    await mine.getByLabel('Text', { exact: true }).fill('GSMA answered. All agreed.\nThe name stays.')
    await expect.poll(textNow).toContain('The name stays.')

    await second.setOffline(false)
    await theirs.getByRole('alert').filter({ hasText: 'Somebody else wrote here meanwhile.' }).waitFor()
    expect(await textNow()).not.toContain('MTN joins.')
    expect(await theirs.getByRole('region', { name: 'Theirs' }).innerText()).toContain('The name stays.')
    expect(await theirs.getByRole('region', { name: 'Yours' }).innerText()).toContain('MTN joins.')
    await theirs.getByRole('button', { name: 'Take this text' }).click()
    await expect.poll(textNow).toBe('GSMA answered. All agreed.\nThe name stays.\nMTN joins.')

    // And whoever only looks on sees it without doing anything.
    await expect.poll(() => mine.getByLabel('Text', { exact: true }).inputValue()).toContain('MTN joins.')
  })
})
