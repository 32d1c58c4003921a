import { describeInBrowser } from '../support/browser';
import { crimesOfStories } from '../support/browser-crimes';
import { openScene, type Scene, signedIn, signIn } from '../support/browser-scene';
import { arrive, type Visitor } from '../support/browser-visitor';
import { anUpdate, policeSource } from '../support/police-source';

describeInBrowser('those who see no case', (program) => {
  const { cloaked, doubtful, all } = crimesOfStories();
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(program, all);
  }, 60_000);
  afterAll(() => scene?.stop());

  const pathOf = ({ page }: Visitor) => new URL(page.url()).pathname;
  const caseOf = async (reference: string): Promise<string> => {
    const sql = 'select id from service.victim_case where crime_reference = $1 order by id limit 1';
    return (await scene.service.owner.query<{ id: string }>(sql, [reference])).rows[0]?.id ?? 'none';
  };

  it('an auditor sees counts as a chart and a table, and is told plainly that a case is not for them', async () => {
    const auditor = await signedIn(scene, await scene.service.person('opcc-auditor'));
    await auditor.look('home of an auditor');
    await auditor.follow('Counts');
    await auditor.page.getByRole('img', { name: 'Where cases stand now' }).waitFor();
    await auditor.page.getByText('Show these figures as a table').click();
    const figures = await auditor.page.getByRole('table', { name: 'Where cases stand now' }).innerText();
    expect(figures).toMatch(/Found not guilty/);
    expect(figures).toContain('fewer than 5');
    expect(figures).not.toMatch(/\t[1-4]$/m);
    expect(await auditor.words()).not.toContain(doubtful.victim.familyName);
    await auditor.look('counts');
    await auditor.page.goto(`/cases/${await caseOf(doubtful.reference)}`);
    expect(await auditor.words()).toMatch(/You cannot do this[\s\S]*Your role does not include it/);
    await auditor.look('refused');
  }, 60_000);

  it('a data protection officer sees that refusal, by whom and of what', async () => {
    const officer = await signedIn(scene, await scene.service.person('data-protection-officer'));
    await officer.follow('Audit');
    await officer.look('audit');
    await officer.page.getByLabel('Refused only').check();
    await officer.press('Show the record');
    const row = officer.page.getByRole('row', { name: /Sam opcc-auditor/ });
    expect(await row.innerText()).toMatch(/Tried to look at a case[\s\S]*Refused[\s\S]*The role does not include it/);
    expect(await row.innerText()).toContain(await caseOf(doubtful.reference));
    await officer.look('audit of refusals');
  }, 60_000);

  it('an administrator adds an account and suspends it: the open session ends at the next click', async () => {
    const admin = await signedIn(scene, await scene.service.person('administrator'));
    const { page } = admin;
    await admin.follow('Accounts');
    await admin.follow('Add an account');
    await admin.press('Add account');
    await admin.look('add an account refused');
    const [email, password] = ['lucy.marsh@example.org', 'three wet umbrellas'];
    await page.getByLabel('Full name').fill('Lucy Marsh');
    await page.getByLabel('Work email address').fill(email);
    await page.getByLabel('Contact caseworker').check();
    await page.getByLabel('First password').fill(password);
    await admin.press('Add account');
    expect(await admin.words()).toContain('Lucy Marsh can now sign in.');
    await admin.look('accounts');

    const lucy = await arrive(scene.browser, scene.web);
    await signIn(lucy, { email, password });
    await lucy.follow('Cases');
    await admin.press('Suspend Lucy Marsh');
    expect(await admin.words()).toContain('The account of Lucy Marsh was suspended.');
    await admin.look('account suspended');
    await lucy.follow(doubtful.name);
    expect(pathOf(lucy)).toBe('/sign-in');
    expect(await lucy.page.content()).not.toContain(doubtful.name);
    expect([lucy.complaints, admin.complaints]).toEqual([[], []]);
  }, 60_000);

  it('a supervisor sees a cloaked case that does not exist for a caseworker', async () => {
    const supervisor = await signedIn(scene, await scene.service.person('contact-supervisor'));
    await supervisor.page.goto('/cases');
    await supervisor.follow(cloaked.name);
    expect(await supervisor.words()).toContain('Only supervisors and the person whom it is assigned to see this case.');
    await supervisor.look('cloaked case');
    const address = supervisor.page.url();

    const caseworker = await signedIn(scene, await scene.service.person('contact-caseworker'));
    await caseworker.page.goto('/cases');
    expect(await caseworker.words()).not.toContain(cloaked.name);
    const answer = await caseworker.page.goto(address);
    expect(answer?.status()).toBe(404);
    expect(await caseworker.words()).not.toContain(cloaked.name);
    await caseworker.look('not found');
  }, 60_000);

  it('a police liaison sees what arrived, of nobody, and is a stranger on the other side', async () => {
    const source = await policeSource(scene.service);
    const once = anUpdate();
    await source.sendLines([once, once, { ...anUpdate(), gossip: 'dropped' }, { ...anUpdate(), version: 'one' }, '{']);
    const person = await scene.service.person('police-liaison');
    const liaison = await signedIn(scene, person, scene.intake);
    await liaison.look('home of a police liaison');
    await liaison.follow(/^Feed$/);
    expect(await liaison.words()).toMatch(/received in 7 days/);
    expect((await liaison.page.content()).replaceAll('/assets/victim-first', '')).not.toMatch(/victim/i);
    await liaison.look('feed');

    const answer = await liaison.page.goto(`${scene.web}/cases`);
    expect([answer?.status(), pathOf(liaison)]).toEqual([200, '/sign-in']);
    const [cookie] = await liaison.page.context().cookies(scene.intake);
    await liaison.page.context().addCookies([{ ...cookie, name: 'vf_session', value: person.token }]);
    await liaison.page.goto(`${scene.web}/cases`);
    expect(pathOf(liaison)).toBe('/sign-in');
    await liaison.page.getByLabel('Email address').fill(person.email);
    await liaison.page.getByLabel('Password').fill(person.password);
    await liaison.press('Sign in');
    expect(await liaison.words()).toContain('Your email address or password is not right');
  }, 60_000);
});
