import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Set to a folder to keep a picture of every page that a story looks at. */
const shots = process.env['VF_SHOTS'] && `${process.env['VF_SHOTS']}/real`;
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
export const wide = { width: 1280, height: 900 };
/** Between the two: a tablet, and just wide enough for tables with columns. */
const between = [
  { width: 800, height: 900 },
  { width: 965, height: 900 },
];
export const narrow = { width: 320, height: 640 };

/** Somebody at a browser of their own. */
export interface Visitor {
  page: Page;
  /** Every address that the browser asked for. */
  asked: string[];
  /** What the browser complained of: its console's errors, broken rules of the content-security policy, what did not load. */
  complaints: string[];
  /** Follows the first link so called, to where it leads. */
  follow(name: string | RegExp): Promise<void>;
  /** Presses the first button so called, and waits for the page that answers. */
  press(name: string | RegExp): Promise<void>;
  /** What the page says, without its header and footer. */
  words(): Promise<string>;
  /** Looks closely at the page as it stands; the name is that of its picture. */
  look(name: string): Promise<void>;
}

/** Opens a browser session of its own at `origin`, such as http://127.0.0.1:3000. */
export async function arrive(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const scripted = options.javaScriptEnabled !== false;
  const context = await browser.newContext({ baseURL: origin, viewport: wide, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const [asked, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    // an answer of 401, 404 or 422 to a page is told in the console too; the stories expect those themselves
    const ofPage = message.location().url === page.url() && message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !ofPage) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    const least = response.request().isNavigationRequest() ? 500 : 400;
    if (response.status() >= least) complaints.push(`${response.status()}: ${response.url()}`);
  });
  const click = async (role: 'link' | 'button', name: string | RegExp): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), page.getByRole(role, { name }).first().click()]);
  };
  return {
    page,
    asked,
    complaints,
    follow: (name) => click('link', name),
    press: (name) => click('button', name),
    words: () => page.locator('main').innerText(),
    look: (name) => look(page, complaints, name, scripted),
  };
}

/** No barrier that axe can find, nothing sticking out down to 320 pixels, no complaint. Without scripts axe cannot run: the rest is looked at. */
async function look(page: Page, complaints: string[], name: string, scripted: boolean): Promise<void> {
  const size = page.viewportSize() ?? wide;
  await keepPicture(page, name, size.width);
  if (scripted) expect([name, await barriers(page)]).toEqual([name, []]);
  for (const viewport of [...between, narrow]) {
    await page.setViewportSize(viewport);
    expect([name, viewport.width, await overflow(page)]).toEqual([name, viewport.width, { sideways: 0, outside: [] }]);
  }
  if (size.width !== narrow.width) await keepPicture(page, name, narrow.width);
  await page.setViewportSize(size);
  expect([name, complaints]).toEqual([name, []]);
}

async function barriers(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .withTags(levels);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Whether the page scrolls sideways, and what sticks out of the window or of the panel that it stands in. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const rightOf = (each: Element | null) => each?.getBoundingClientRect().right ?? Infinity;
    const outside = [...document.querySelectorAll('body *')].filter(
      (each) => rightOf(each) > Math.min(window.innerWidth, rightOf(each.closest('.vf-panel'))) + 1,
    );
    const sideways = document.documentElement.scrollWidth - window.innerWidth;
    return { sideways, outside: outside.map((each) => each.outerHTML.slice(0, 90)) };
  });

async function keepPicture(page: Page, name: string, width: number): Promise<void> {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/${name.replaceAll(' ', '-')}-${width}.png`, fullPage: true });
}
