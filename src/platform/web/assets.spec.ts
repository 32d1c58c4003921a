import { brandCss } from './brand-css';
import { loadAssets } from './assets';

describe('brandCss', () => {
  it('takes out the licensed typeface and keeps the rest of each rule', () => {
    const css =
      '@font-face{font-family:GDS Transport;src:url(/assets/fonts/a.woff2)}.a{color:red;font-family:"GDS Transport",arial,sans-serif}';
    expect(brandCss(css)).toBe('.a{color:red;font-family:var(--vf-font)}');
  });

  it('takes out the royal arms and pictures that are not served', () => {
    expect(brandCss('.x-footer__crown{margin:0}.b{background:url(/assets/images/icon.svg) 0 0}')).toBe(
      '.b{background:none 0 0}',
    );
  });
});

describe('the assets', () => {
  const assets = loadAssets();

  it.each(['govuk-frontend.css', 'moj-frontend.css', 'victim-first.css'])(
    '%s names no foreign font, picture or place',
    (name) => {
      const sheet = assets.get(name)?.body.toString() ?? '';
      expect(sheet.length).toBeGreaterThan(5000);
      expect(sheet.match(/.{0,40}(?:GDS Transport|@font-face|@import|crown|crest|Calvert|url\().{0,40}/gi)).toBeNull();
    },
  );

  it('keeps the braces of every stylesheet in balance', () => {
    for (const [name, { body }] of assets) {
      if (!name.endsWith('.css')) continue;
      const sheet = body.toString();
      expect(sheet.split('{').length).toBe(sheet.split('}').length);
    }
  });

  it('gives each file a tag that follows its content', () => {
    const tags = [...assets.values()].map(({ tag }) => tag);
    expect(new Set(tags).size).toBe(tags.length);
  });
});
