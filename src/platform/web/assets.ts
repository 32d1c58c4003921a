import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brandCss } from './brand-css';

/** A file that the web server answers with, as it is. `tag` changes whenever the content does. */
export interface Asset {
  contentType: string;
  body: Buffer;
  tag: string;
}

const govuk = dirname(require.resolve('govuk-frontend/package.json'));
const moj = dirname(require.resolve('@ministryofjustice/frontend/package.json'));
const own = join(__dirname, 'assets');
const text = (...path: string[]): string => readFileSync(join(...path), 'utf8');

/** The parts of our stylesheet in the order in which they are joined: later ones may refine earlier ones. */
const sheets = [
  ...['tokens', 'shell', 'footer', 'type', 'tag', 'form', 'filter', 'panel', 'notice', 'blocks'],
  ...['table', 'results', 'timeline', 'contact', 'chart', 'print'],
];

const css = (content: string): Asset => asset('text/css; charset=utf-8', content);
const svg = (name: string): Asset => asset('image/svg+xml', text(own, name));

function asset(contentType: string, content: string): Asset {
  const body = Buffer.from(content);
  return { contentType, body, tag: createHash('sha256').update(body).digest('hex').slice(0, 12) };
}

/** Every file served under `/assets/`, by name, read and derived once when the process starts. */
export function loadAssets(): ReadonlyMap<string, Asset> {
  return new Map([
    ['govuk-frontend.css', css(brandCss(text(govuk, 'dist/govuk/govuk-frontend.min.css')))],
    ['moj-frontend.css', css(brandCss(text(moj, 'moj/moj-frontend.min.css')))],
    ['victim-first.css', css(sheets.map((name) => text(own, `${name}.css`)).join('\n'))],
    ['mark.svg', svg('mark.svg')],
    ['favicon.svg', svg('favicon.svg')],
    ['police-feed.svg', svg('police-feed.svg')],
  ]);
}
