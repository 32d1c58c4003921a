'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.servePages = servePages;
const node_http_1 = require('node:http');
const assets_1 = require('../../src/platform/web/assets');
const nunjucks_1 = require('../../src/platform/web/nunjucks');
const sample_views_1 = require('./sample-views');
const POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
/** Serves each sample view at `/<its name>` and the assets below `/assets/`; anything else is 404. */
async function servePages() {
  const assets = (0, assets_1.loadAssets)();
  const templates = (0, nunjucks_1.createTemplates)(assets);
  const server = (0, node_http_1.createServer)((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const asset = assets.get(path.replace('/assets/', ''));
    const sample = sample_views_1.sampleViews.find(({ name }) => `/${name}` === path);
    if (asset) response.writeHead(200, { 'content-type': asset.contentType }).end(asset.body);
    else if (sample) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY });
      response.end(templates.render(sample.template, sample.view));
    } else response.writeHead(404).end();
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address();
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
