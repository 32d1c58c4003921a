import { describeInBrowser } from '../support/browser';
import { crimesOfStories, type ToldCrime } from '../support/browser-crimes';
import { openScene, type Scene, signedIn } from '../support/browser-scene';
import type { Visitor } from '../support/browser-visitor';

describeInBrowser('cases of every kind', (program) => {
  const { severalSuspects, regular, shared, organisation, toTheEnd, all } = crimesOfStories();
  let scene: Scene;
  let worker: Visitor;

  beforeAll(async () => {
    scene = await openScene(program, all);
    worker = await signedIn(scene, await scene.service.person('contact-caseworker'));
    await worker.page.goto('/cases');
  }, 60_000);
  afterAll(() => scene?.stop());

  const text = () => worker.words();
  const press = (name: string | RegExp) => worker.press(name);
  const follow = (name: string | RegExp) => worker.follow(name);
  const reference = () => worker.page.locator('.vf-title__caption').innerText();

  const visit = async ({ reference: crime }: ToldCrime): Promise<void> => {
    const { rows } = await scene.service.owner.query<{ id: string }>(
      'select id from service.victim_case where crime_reference = $1 and not self_reported order by id limit 1',
      [crime],
    );
    await worker.page.goto(`/cases/${rows[0]?.id}`);
  };

  it('opens a self-reported case: every mistake is named, nothing typed is lost', async () => {
    const { page } = worker;
    await follow('Open a self-reported case');
    await worker.look('open a case');
    await page.getByLabel('Given name').fill('Ada');
    await page.getByLabel('Crime type').selectOption({ label: 'Robbery' });
    await page.getByRole('group', { name: 'When did it happen?' }).getByLabel('Year').fill('2025');
    await page.getByLabel('Stalking').check();
    await page.getByLabel('Mobile phone').check();
    await page.getByLabel('Number, address or person').fill('ask her sister');
    await press('Open the case');
    const summary = await page.getByRole('alert').innerText();
    expect(summary.split('\n').filter(Boolean).slice(1)).toHaveLength(5);
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByLabel('Given name').inputValue()).toBe('Ada');
    expect(await page.getByLabel('Number, address or person').inputValue()).toBe('ask her sister');
    expect(await page.getByLabel('Stalking').isChecked()).toBe(true);
    await worker.look('open a case refused');
    await page.getByRole('alert').getByRole('link').first().click();
    expect(await page.locator(':focus').getAttribute('name')).toBe('familyName');
    await page.keyboard.type('Walker');
    await page.getByRole('group', { name: 'When did it happen?' }).getByLabel('Month').fill('3');
    await page.getByLabel('Locality').selectOption({ index: 1 });
    await page.getByLabel('Number, address or person').fill('07700 900456');
    await page.getByLabel('Yes, they said it is safe').check();
    await press('Open the case');
    expect(await text()).toContain('The case is open.');
    expect(await text()).toContain('The victim told us about the crime');
    await worker.look('self-reported case');
  }, 30_000);

  it('links it to a crime, which it then follows', async () => {
    const { page } = worker;
    await follow('Link to a crime');
    await press('Find the crime');
    expect(await text()).toContain('Enter the crime reference');
    await page.getByLabel('Crime reference').fill('NONE/1');
    await press('Find the crime');
    expect(await text()).toContain('No crime of this reference has reached us');
    await worker.look('link unknown');
    await page.getByLabel('Crime reference').fill(severalSuspects.reference);
    await press('Look again');
    expect(await text()).toContain('Is this the crime?');
    await worker.look('link found');
    await press('Yes, link this crime');
    expect(await text()).toContain('The case now follows the crime.');
    expect(await text()).toMatch(/Suspect 1[\s\S]*Suspect 2/);
    await worker.look('self-reported case linked');
  }, 30_000);

  it.each([
    ['case with several suspects', severalSuspects],
    ['case to the end of the sentence', toTheEnd],
    ['case of an organisation', organisation],
    ['case with care needed', shared],
  ])(
    'reads a %s and its victim',
    async (name, crime) => {
      await visit(crime);
      expect(await reference()).toMatch(/^Case /);
      expect(await text()).toContain(crime.name);
      await worker.look(name);
      await follow(crime.name);
      await worker.look(`victim of the ${name}`);
    },
    30_000,
  );

  it('is warned of a number that a suspect can answer, and cannot call it safe', async () => {
    const closed = worker.page.locator('.vf-contact', { hasText: 'Closed: shared with a suspect' });
    await visit(shared);
    await follow(shared.name);
    expect(await closed.count()).toBeGreaterThan(0);
    expect(await closed.first().innerText()).not.toContain('I asked whether it is safe');
  }, 30_000);

  it('sees that somebody is a victim again', async () => {
    const { page } = worker;
    await page.goto('/cases');
    await page.getByLabel('Search by reference or name').fill(regular[0]?.name ?? '');
    await press('Search');
    await follow(regular[0]?.name ?? '');
    await follow(regular[0]?.name ?? '');
    expect(await text()).toContain('Repeat victim');
    await worker.look('repeat victim');
  }, 30_000);
});
