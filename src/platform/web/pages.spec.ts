import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sampleViews } from '../../../test/support/sample-views';
import { createTemplates } from './nunjucks';

const templates = createTemplates();
const pages = new Map(sampleViews.map(({ name, template, view }) => [name, templates.render(template, view)]));
const page = (name: string): string => pages.get(name) ?? '';
/** What a person reads: markup, head and invisible values taken out. */
const words = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe.each(sampleViews)('the page $name', ({ name, view }) => {
  const html = page(name);

  it('has one main heading and a title with the name of the service', () => {
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(html).toMatch(view.shell.side === 'police' ? / – Police feed<\/title>/ : / – Victim First<\/title>/);
  });

  it('keeps a strict content-security policy: nothing inline, nothing from elsewhere', () => {
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+="|="javascript:/i);
    expect(html).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
  });

  it('is our own brand', () => {
    expect(html).not.toMatch(/GDS Transport|logotype|govuk-crest|GOV\.UK/i);
    expect(words(html).replace(/Crown Court/g, '')).not.toMatch(/crown/i);
  });

  it('sends the token with every form that changes something', () => {
    const forms = html.match(/<form[^>]*method="post".*?<\/form>/gs) ?? [];
    for (const form of forms) expect(form).toContain('name="_csrf" value="token-for-the-form"');
  });

  it('labels every field that a person fills in', () => {
    const ids = [...html.matchAll(/<(?:input|select|textarea)(?![^>]*type="hidden")[^>]*\sid="([^"]+)"/g)].map(
      (found) => found[1],
    );
    for (const id of ids) expect(html).toContain(`for="${id}"`);
  });

  it('left no value out', () => {
    expect(words(html)).not.toMatch(/undefined|\[object|NaN|\bnull\b/);
  });

  it('uses no id twice', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1]);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });
});

describe('the pages together', () => {
  it('cover every page template', () => {
    const parts = /-(?:table|timeline|proposals|contact|operation|days|return)\.njk$/;
    const all = readdirSync(join(__dirname, '../..'), { recursive: true, encoding: 'utf8' });
    const pageTemplates = all.filter((path) => /pages\/[^/]+\.njk$/.test(path) && !parts.test(path));
    const used = sampleViews.map(({ template }) => template);
    expect(pageTemplates.length).toBeGreaterThan(10);
    expect(pageTemplates.filter((path) => !used.includes(path))).toEqual([]);
  });

  it.each(['cases', 'case', 'victim', 'open-case', 'change-victim'])('escape a name on %s', (name) => {
    expect(page(name)).toContain('Robin &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; O&#39;Neil');
  });

  it('keep what was typed, and say what is wrong', () => {
    expect(page('open-case')).toMatch(/<title>Error: Open a self-reported case/);
    expect(page('open-case')).toContain('href="#familyName"');
    expect(page('open-case')).toContain('value="07700 900123"');
    expect(page('sign-in')).toContain('value="amira.hussain@victimfirst.example"');
    expect(page('sign-in')).toMatch(/type="password"(?![^>]*value="[^"])/);
  });

  it('never put what was searched for into an address', () => {
    const addresses = [...page('cases-found').matchAll(/(?:href|action)="([^"]*)"/g)].map((found) => found[1]);
    expect(addresses.join(' ')).not.toContain('Whitfield');
    expect(page('cases-found')).toContain('at least 1,000 cases');
  });

  it('hide a contact point until it is asked for', () => {
    expect(page('victim')).toContain('07700 900123');
    expect(page('victim')).toContain('ends 455');
    expect(page('victim')).toMatch(/action="\/victims\/1\/contact\/3\/show"/);
  });

  it('mark refused and withdrawn entries, repeat victims and invented people in words', () => {
    expect(words(page('case'))).toContain('Did not move the journey');
    expect(words(page('case'))).toContain('Taken back by its source');
    expect(words(page('victim'))).toContain('3 crimes in the 12 months to 14 March 2023');
    expect(words(page('victim'))).toContain('This person is invented and will never be contacted.');
  });

  it('show a month as a month', () => {
    expect(words(page('case-self-reported'))).toContain('May 2023');
    expect(words(page('case-self-reported'))).not.toContain('1 May 2023');
  });

  it('speak of no victim on the police side', () => {
    for (const name of ['feed', 'sign-in-police']) expect(page(name)).not.toMatch(/victim(?!-first\.css)/i);
  });

  it('hide small counts in words', () => {
    expect(words(page('counts'))).toContain('fewer than 5');
  });

  it('give every figure of the chart in a table too', () => {
    const table = page('counts').match(/<details.*?<\/details>/s)?.[0] ?? '';
    expect(words(table)).toContain('Under investigation 1,240');
    expect(words(table)).toContain('On appeal fewer than 5');
  });
});
