import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { sampleViews } from '../support/sample-views';
import { type SamplePages, servePages } from '../support/serve-pages';

/** Set to a folder to keep a picture of every page. */
const shots = process.env['VF_SHOTS'];
const narrow = { width: 320, height: 640 };
const wide = { width: 1280, height: 900 };

async function keepPicture(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name.replaceAll(' ', '-')}.png`, fullPage: true });
}

/** What sticks out of the window, and whether the page scrolls sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const outside = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > window.innerWidth + 1,
    );
    const sideways = document.documentElement.scrollWidth - window.innerWidth;
    return { sideways, outside: outside.map((each) => each.outerHTML.slice(0, 90)) };
  });

describeInBrowser('the pages', (program) => {
  /** Each page as a browser with JavaScript holds it: axe cannot run without, so sameness carries its verdict over. */
  const seen = new Map<string, string>();
  let server: SamplePages;
  let browser: Browser;

  beforeAll(async () => {
    server = await servePages();
    browser = await chromium.launch(program);
    if (shots) mkdirSync(shots, { recursive: true });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(name: string, context: BrowserContext) {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('requestfailed', (request) => complaints.push(`not loaded: ${request.url()}`));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    });
    await page.goto(`${server.address}/${name}`, { waitUntil: 'load' });
    return { page, complaints };
  }

  describe.each(sampleViews)('the look of $name', ({ name }) => {
    it.each([
      ['on a wide screen', { viewport: wide }],
      ['on a phone', { viewport: narrow }],
    ])(
      'has no barrier that axe can find, loads all it names and never scrolls sideways, %s',
      async (where, options) => {
        const context = await browser.newContext(options);
        const { page, complaints } = await open(name, context);
        seen.set(name, await page.content());
        await keepPicture(page, `${name} ${where}`);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
        expect(await overflow(page)).toEqual({ sideways: 0, outside: [] });
        expect(complaints).toEqual([]);
        await context.close();
      },
      60_000,
    );

    it('is the very same page, and keeps its width at 200% zoom, with JavaScript switched off', async () => {
      const context = await browser.newContext({
        viewport: { width: 640, height: 450 },
        deviceScaleFactor: 2,
        javaScriptEnabled: false,
      });
      const { page, complaints } = await open(name, context);
      expect(await page.content()).toBe(seen.get(name));
      expect(await overflow(page)).toEqual({ sideways: 0, outside: [] });
      expect(complaints).toEqual([]);
      await context.close();
    }, 60_000);
  });

  describe('with a keyboard', () => {
    it('reaches the main content first, then every control, each with a visible focus', async () => {
      const context = await browser.newContext({ viewport: wide });
      const { page } = await open('cases', context);
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').innerText()).toBe('Skip to main content');
      const seen = new Set<string>();
      for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press('Tab');
        const focus = page.locator(':focus');
        if ((await focus.count()) === 0) break;
        seen.add(await focus.evaluate((each) => each.getAttribute('name') ?? each.textContent?.trim() ?? ''));
        const look = await focus.evaluate((each) => {
          const { outlineStyle, boxShadow, backgroundColor } = getComputedStyle(each);
          return outlineStyle !== 'none' || boxShadow !== 'none' || backgroundColor === 'rgb(255, 210, 63)';
        });
        expect(look).toBe(true);
      }
      for (const control of [
        'Sign out',
        'search',
        'stage',
        'needsDecision',
        'Show these cases',
        'Joanna Whitfield',
        'Next page',
      ]) {
        expect([...seen]).toContain(control);
      }
      await context.close();
    }, 60_000);

    it('folds the filters away on a phone and opens them on request', async () => {
      const context = await browser.newContext({ viewport: narrow, javaScriptEnabled: false });
      const { page } = await open('cases', context);
      const stage = page.locator('#stage');
      expect(await stage.isVisible()).toBe(false);
      await page.locator('summary').click();
      expect(await stage.isVisible()).toBe(true);
      await context.close();
    }, 60_000);
  });
});
