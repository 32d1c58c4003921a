import { dirname, resolve } from 'node:path';
import { Environment, FileSystemLoader, runtime } from 'nunjucks';
import { type Asset, loadAssets } from './assets';
import { type BarChart, barChart } from './bar-chart';
import { errorFor, errorLinks, withEmpty } from './form';
import { day, dayAndTime, month, when } from './moment';
import { count, number } from './number';

const searchPaths = [
  resolve(__dirname, '../..'),
  resolve(dirname(require.resolve('govuk-frontend/package.json')), 'dist'),
  dirname(require.resolve('@ministryofjustice/frontend/package.json')),
];

/**
 * The page templates, named by their path from the source root: `templates.render('cases/pages/cases.njk', view)`.
 * Text is escaped unless a template says otherwise; each template is read and compiled once.
 */
export function createTemplates(assets: ReadonlyMap<string, Asset> = loadAssets()): Environment {
  const templates = new Environment(new FileSystemLoader(searchPaths, { noCache: false, watch: false }), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  for (const [name, filter] of Object.entries({ day, month, dayAndTime, when, count, number })) {
    templates.addFilter(name, filter);
  }
  templates.addGlobal('asset', (name: string) => addressOf(assets, name));
  templates.addGlobal('barChart', (chart: BarChart) => new runtime.SafeString(barChart(chart)));
  for (const [name, helper] of Object.entries({ errorFor, errorLinks, withEmpty })) templates.addGlobal(name, helper);
  return templates;
}

/** The address of an asset, which changes with its content so that browsers may keep it for ever. */
function addressOf(assets: ReadonlyMap<string, Asset>, name: string): string {
  const asset = assets.get(name);
  if (!asset) throw new Error(`No asset is called "${name}".`);
  return `/assets/${name}?v=${asset.tag}`;
}
