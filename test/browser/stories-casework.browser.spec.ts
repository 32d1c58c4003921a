import { describeInBrowser } from '../support/browser';
import { crimesOfStories } from '../support/browser-crimes';
import { openScene, type Scene, signIn } from '../support/browser-scene';
import { arrive, type Visitor } from '../support/browser-visitor';
import type { SignedIn } from '../support/service';

describeInBrowser('the day of a caseworker', (program) => {
  const { doubtful, all } = crimesOfStories();
  const familyName = doubtful.victim.familyName ?? '';
  let scene: Scene;
  let person: SignedIn;
  let worker: Visitor;

  beforeAll(async () => {
    scene = await openScene(program, all);
    person = await scene.service.person('contact-caseworker');
    worker = await arrive(scene.browser, scene.web);
  }, 60_000);
  afterAll(() => scene?.stop());

  const heading = () => worker.page.getByRole('heading', { level: 1 }).innerText();
  const text = () => worker.words();
  const press = (name: string | RegExp) => worker.press(name);
  const follow = (name: string | RegExp) => worker.follow(name);

  it('begins with a wrong password: the address is kept, the password is not', async () => {
    const { page } = worker;
    await page.goto('/cases');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await worker.look('sign in');
    await page.getByLabel('Email address').fill(person.email);
    await page.getByLabel('Password').fill('not my password');
    await press('Sign in');
    expect(await text()).toContain('Your email address or password is not right');
    expect(await page.getByLabel('Email address').inputValue()).toBe(person.email);
    expect(await page.getByLabel('Password').inputValue()).toBe('');
    await worker.look('sign in refused');
    await signIn(worker, person);
    expect(await text()).toContain('What you can do');
    await worker.look('home of a caseworker');
  }, 30_000);

  it('filters the cases, and finds one by a name that no address ever holds', async () => {
    const { page } = worker;
    await follow('Cases');
    await worker.look('cases');
    const every = await page.getByRole('row').count();
    await page.getByLabel('Needs a person’s decision').check();
    await press('Show these cases');
    expect(await page.getByRole('row').count()).toBeLessThan(every);
    expect(await text()).toContain(doubtful.name);
    await worker.look('cases filtered');
    await page.getByLabel('Search by reference or name').fill('x');
    await press('Search');
    expect(await text()).toContain('Enter 2 to 100 letters');
    await worker.look('cases search refused');
    await page.getByLabel('Search by reference or name').fill(familyName);
    await press('Search');
    expect(await text()).toContain(`Cases found for “${familyName}”: 1 case`);
    await worker.look('cases found');
    await follow(doubtful.name);
    expect(worker.asked.filter((address) => address.includes(encodeURIComponent(familyName)))).toEqual([]);
  }, 30_000);

  it('reads the journey in plain words, and settles what waits for a person', async () => {
    const { page } = worker;
    expect(await heading()).toBe('Other theft');
    const journey = await page.locator('section', { has: page.locator('#journey') }).innerText();
    expect(journey).toMatch(/Suspect 1 was found not guilty/);
    expect(journey).toMatch(/Did not move the journey/);
    expect(journey).not.toMatch(/[a-z]+-[a-z]+-[a-z]+|null|undefined|T\d\d:\d\d/);
    await worker.look('case that waits for a decision');
    await press(/I have looked at this/);
    expect(await text()).toContain('it no longer waits for anybody');
    expect(await text()).not.toContain('Needs a person’s decision');
    await worker.look('case settled');
  }, 30_000);

  it('goes to the victim and sees a number, which is masked again at the next look', async () => {
    const { page } = worker;
    await follow(doubtful.name);
    expect(await heading()).toBe(doubtful.name);
    const { value = '' } =
      doubtful.victim.contactPoints?.find(({ kind }) => kind === 'phone' || kind === 'mobile') ?? {};
    expect(value).not.toBe('');
    expect(await text()).not.toContain(value);
    await worker.look('victim');
    await press(`Show the ${await page.locator('.vf-contact__kind', { hasText: 'phone' }).first().innerText()}`);
    expect(await text()).toContain(value);
    await worker.look('victim with the number shown');
    await follow(/Other theft/);
    await follow(doubtful.name);
    expect(await text()).not.toContain(value);
  }, 30_000);

  it('corrects a name, and refuses what the police then say otherwise', async () => {
    const { page } = worker;
    const address = page.url();
    await follow('Change');
    await page.getByRole('textbox', { name: 'Given name' }).fill('Corrected');
    const month = await page.getByLabel('Month').inputValue();
    await page.getByLabel('Month').fill('13');
    await worker.look('change of a victim');
    await press('Save');
    expect(await text()).toContain('Date of birth must be a real date');
    expect(await page.getByRole('textbox', { name: 'Given name' }).inputValue()).toBe('Corrected');
    await worker.look('change of a victim refused');
    await page.getByLabel('Month').fill(month);
    await press('Save');
    expect(await heading()).toBe(`Corrected ${familyName}`);
    expect(await text()).toContain('Checked by Sam contact-caseworker');
    await worker.look('victim changed');

    const last = doubtful.updates.at(-1);
    if (!last) throw new Error('The crime has updates.');
    const victims = [{ ...doubtful.victim, givenName: 'Contradicted' }];
    await scene.service.receive([{ ...last, messageId: 'contradicts', version: last.version + 1, victims }]);
    await page.goto(address);
    expect(await heading()).toBe(`Corrected ${familyName}`);
    expect(await text()).toContain('Contradicted');
    await worker.look('victim with a proposal');
    await follow(/Other theft/);
    expect(await text()).toContain('A change of the victim’s details is proposed');
    await worker.look('case with a proposal');
    await follow(/^Decide/);
    await press(/^Refuse/);
    expect(await text()).toContain('The value stays as it was checked');
    expect(await text()).not.toContain('Contradicted');
    await worker.look('victim after refusing');
  }, 30_000);

  it('returns a contact to the police, signs out, and leaves nothing behind the back button', async () => {
    const { page } = worker;
    await page.goto('/cases');
    await page.getByLabel('Search by reference or name').fill(familyName);
    await press('Search');
    await follow(new RegExp(familyName));
    await press('Send back to the police');
    expect(await text()).toContain('Choose why the victim could not be contacted');
    await worker.look('return refused');
    await page
      .getByLabel('Why could the victim not be contacted?')
      .selectOption({ label: 'The contact details are wrong' });
    await press('Send back to the police');
    expect(await text()).toContain('The police will see that you could not contact the victim, and why.');
    await worker.look('case returned');
    await press('Sign out');
    expect(await text()).toContain('You have signed out.');
    await worker.look('signed out');
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await page.content()).not.toContain(familyName);
    const { rows } = await scene.service.owner.query('select reason from police.contact_return');
    expect(rows).toEqual([{ reason: 'wrong-details' }]);
  }, 30_000);
});
