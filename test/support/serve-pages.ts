import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadAssets } from '../../src/platform/web/assets';
import { createTemplates } from '../../src/platform/web/nunjucks';
import { sampleViews } from './sample-views';

/** The sample pages on a port of this machine, under the strict content-security policy. */
export interface SamplePages {
  address: string;
  close(): Promise<void>;
}

const POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

/** Serves each sample view at `/<its name>` and the assets below `/assets/`; anything else is 404. */
export async function servePages(): Promise<SamplePages> {
  const assets = loadAssets();
  const templates = createTemplates(assets);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const asset = assets.get(path.replace('/assets/', ''));
    const sample = sampleViews.find(({ name }) => `/${name}` === path);
    if (asset) response.writeHead(200, { 'content-type': asset.contentType }).end(asset.body);
    else if (sample) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY });
      response.end(templates.render(sample.template, sample.view));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
