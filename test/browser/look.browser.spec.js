"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_fs_1 = require("node:fs");
const playwright_1 = require("@axe-core/playwright");
const playwright_core_1 = require("playwright-core");
const sample_views_1 = require("../support/sample-views");
const serve_pages_1 = require("../support/serve-pages");
/** Set to a folder to keep a picture of every page. */
const shots = process.env['VF_SHOTS'];
const narrow = { width: 320, height: 640 };
const wide = { width: 1280, height: 900 };
let server;
let browser;
beforeAll(async () => {
    server = await (0, serve_pages_1.servePages)();
    browser = await playwright_core_1.chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
    if (shots)
        (0, node_fs_1.mkdirSync)(shots, { recursive: true });
}, 60_000);
afterAll(async () => {
    await browser?.close();
    await server?.close();
});
async function open(name, context) {
    const page = await context.newPage();
    const complaints = [];
    page.on('console', (message) => {
        if (message.type() === 'error')
            complaints.push(message.text());
    });
    page.on('requestfailed', (request) => complaints.push(`not loaded: ${request.url()}`));
    page.on('response', (response) => {
        if (response.status() >= 400)
            complaints.push(`${response.status()}: ${response.url()}`);
    });
    await page.goto(`${server.address}/${name}`, { waitUntil: 'load' });
    return { page, complaints };
}
async function keepPicture(context, name) {
    if (shots)
        await context.pages().at(-1)?.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}
describe.each(sample_views_1.sampleViews)('the look of $name', ({ name }) => {
    it.each([
        ['wide', wide],
        ['phone', narrow],
    ])('has no barrier that axe can find, on a %s screen', async (screen, viewport) => {
        const context = await browser.newContext({ viewport });
        const { page, complaints } = await open(name, context);
        await keepPicture(context, `${name}-${screen}`);
        const { violations } = await new playwright_1.AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
        expect(complaints).toEqual([]);
        await context.close();
    }, 60_000);
    it.each([
        ['on a phone', narrow, 1],
        ['at 200% zoom', { width: 640, height: 450 }, 2],
    ])('never scrolls sideways %s, without JavaScript', async (_where, viewport, deviceScaleFactor) => {
        const context = await browser.newContext({ viewport, deviceScaleFactor });
        const { page, complaints } = await open(name, context);
        const widths = await page.evaluate(() => {
            const outside = [...document.querySelectorAll('main *')].filter((each) => each.getBoundingClientRect().right > window.innerWidth + 1);
            return { page: document.documentElement.scrollWidth, window: window.innerWidth, outside: outside.map((each) => each.outerHTML.slice(0, 90)) };
        });
        expect(widths).toEqual({ page: widths.window, window: viewport.width, outside: [] });
        expect(complaints).toEqual([]);
        await context.close();
    }, 60_000);
    it('reads the same with JavaScript switched off', async () => {
        const on = await browser.newContext({ viewport: wide });
        const off = await browser.newContext({ viewport: wide, javaScriptEnabled: false });
        const [withScript, without] = [await open(name, on), await open(name, off)];
        const visible = await without.page.locator('main').innerText();
        expect(visible.length).toBeGreaterThan(40);
        expect(visible).toBe(await withScript.page.locator('main').innerText());
        await on.close();
        await off.close();
    }, 60_000);
});
describe('with a keyboard', () => {
    it('reaches the main content first, then every control, each with a visible focus', async () => {
        const context = await browser.newContext({ viewport: wide });
        const { page } = await open('cases', context);
        await page.keyboard.press('Tab');
        expect(await page.locator(':focus').innerText()).toBe('Skip to main content');
        const seen = new Set();
        for (let step = 0; step < 40; step += 1) {
            await page.keyboard.press('Tab');
            const focus = page.locator(':focus');
            if ((await focus.count()) === 0)
                break;
            seen.add(await focus.evaluate((each) => each.getAttribute('name') ?? each.textContent?.trim() ?? ''));
            const look = await focus.evaluate((each) => {
                const { outlineStyle, boxShadow, backgroundColor } = getComputedStyle(each);
                return outlineStyle !== 'none' || boxShadow !== 'none' || backgroundColor === 'rgb(255, 210, 63)';
            });
            expect(look).toBe(true);
        }
        for (const control of ['Sign out', 'search', 'stage', 'needsDecision', 'Show these cases', 'Joanna Whitfield', 'Next page']) {
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
