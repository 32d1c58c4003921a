import { describeInBrowser } from '../support/browser';
import { crimesOfStories } from '../support/browser-crimes';
import { focused, tabTo } from '../support/browser-keyboard';
import { openScene, type Scene } from '../support/browser-scene';
import { arrive, narrow, type Visitor } from '../support/browser-visitor';
import type { SignedIn } from '../support/service';

describeInBrowser('a caseworker with a keyboard and a narrow screen, without JavaScript', (program) => {
  const { doubtful, all } = crimesOfStories();
  let scene: Scene;
  let person: SignedIn;
  let worker: Visitor;

  beforeAll(async () => {
    scene = await openScene(program, all);
    person = await scene.service.person('contact-caseworker');
    worker = await arrive(scene.browser, scene.web, { viewport: narrow, javaScriptEnabled: false });
  }, 60_000);
  afterAll(() => scene?.stop());

  const words = () => worker.words();
  const go = async (name: string | RegExp) => {
    await tabTo(worker.page, name);
    await Promise.all([worker.page.waitForEvent('load'), worker.page.keyboard.press('Enter')]);
  };
  const type = async (name: string, text: string) => {
    await tabTo(worker.page, name);
    await worker.page.keyboard.press('Control+A');
    await worker.page.keyboard.type(text);
  };

  it('signs in', async () => {
    await worker.page.goto('/sign-in');
    await type('Email address', person.email);
    await type('Password', person.password);
    await go('Sign in');
    expect(await words()).toContain('What you can do');
    await worker.look('keyboard home');
  }, 30_000);

  it('skips to what a page is about', async () => {
    const { page } = worker;
    await go('Cases');
    await tabTo(page, 'Skip to main content', 1);
    await worker.look('keyboard skip link');
    await page.keyboard.press('Enter');
    expect((await page.evaluate(() => document.activeElement?.id)) ?? '').toBe('main-content');
    await page.keyboard.press('Tab');
    expect((await focused(page)).called).toBe('Open a self-reported case');
  }, 30_000);

  it('narrows the list to what needs a decision', async () => {
    const { page } = worker;
    await tabTo(page, 'Filter the cases');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Needs a person’s decision');
    await page.keyboard.press('Space');
    await worker.look('keyboard filter');
    await go('Show these cases');
    expect(await words()).toContain(doubtful.name);
    await worker.look('keyboard cases');
  }, 30_000);

  it('settles the task of a case', async () => {
    await go(doubtful.name);
    await worker.look('keyboard case');
    await go(/^I have looked at this/);
    expect(await words()).toContain('it no longer waits for anybody');
    await worker.look('keyboard settled');
  }, 30_000);

  it('sees how to reach the victim, and changes a name', async () => {
    await go(doubtful.name);
    await worker.look('keyboard victim');
    await go(/^Show the (Mobile|Other) phone/);
    await worker.look('keyboard number shown');
    await go(/^Change/);
    await worker.look('keyboard change');
    await type('Given name', 'Corrected');
    await go('Save');
    expect(await words()).toContain('The details are saved.');
    expect(await worker.page.getByRole('heading', { level: 1 }).innerText()).toBe(
      `Corrected ${doubtful.victim.familyName}`,
    );
    await worker.look('keyboard changed');
  }, 30_000);

  it('signs out', async () => {
    await go('Sign out');
    expect(await words()).toContain('You have signed out.');
    expect(worker.complaints).toEqual([]);
  }, 30_000);
});
