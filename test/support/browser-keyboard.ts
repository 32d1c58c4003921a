import type { Page } from 'playwright-core';

/** Presses Tab until the control so called has the focus; fails when the focus cannot be seen on the way, or never gets there. */
export async function tabTo(page: Page, name: string | RegExp, most = 90): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const { called, visible } = await focused(page);
    expect([called, visible]).toEqual([called, true]);
    if (typeof name === 'string' ? called === name : name.test(called)) return;
    passed.push(called);
  }
  throw new Error(`The keyboard does not reach "${name.toString()}", only: ${passed.join(', ')}.`);
}

/** What the focused control is called, and whether its focus can be seen: a mark around it, or in its colour, within the window. */
export const focused = (page: Page): Promise<{ called: string; visible: boolean }> =>
  page.evaluate(() => {
    const each = document.activeElement;
    if (!(each instanceof HTMLElement) || each === document.body) return { called: '(nothing)', visible: true };
    const label =
      each instanceof HTMLInputElement || each instanceof HTMLSelectElement ? each.labels?.[0]?.textContent : null;
    const called = (label ?? each.textContent ?? '').replace(/\s+/g, ' ').trim();
    const box = each.getBoundingClientRect();
    const within = box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth;
    // a radio or checkbox of the design system is itself invisible: the mark is drawn by what is before its label
    const drawn = each.matches('[type=radio], [type=checkbox]')
      ? getComputedStyle(each.nextElementSibling ?? each, '::before')
      : getComputedStyle(each);
    const marked =
      drawn.outlineStyle !== 'none' || drawn.boxShadow !== 'none' || drawn.backgroundColor === 'rgb(255, 210, 63)';
    return { called, visible: within && marked };
  });
