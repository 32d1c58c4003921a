import { CRIME_TYPE_BY_NAME } from '../data-police-uk/crime-types';
import { documentedOutcome, PUBLISHED_OUTCOMES } from '../data-police-uk/published-strings';
import { LOCALITIES } from '../localities';
import schema from './crime-update.v1.schema.json';
import { CODES_BY_KIND } from './event-codes';
import { STATUS_BY_CODE } from './status-codes';

const { crime, status, outcomes } = schema.properties;
const event = schema.$defs.event.properties;

describe('the published schema agrees with the tables', () => {
  it('on the published strings: 28 documented, five legacy, one variant', () => {
    expect([...PUBLISHED_OUTCOMES].sort()).toEqual([...status.properties.published.enum].sort());
    expect([...PUBLISHED_OUTCOMES].sort()).toEqual([...outcomes.items.properties.published.enum].sort());
    expect(PUBLISHED_OUTCOMES.size).toBe(34);
    expect(new Set([...PUBLISHED_OUTCOMES].map(documentedOutcome))).toEqual(new Set(Object.values(STATUS_BY_CODE)));
  });

  it('on the status codes, the crime types and the localities', () => {
    expect(Object.keys(STATUS_BY_CODE)).toEqual(status.properties.code.enum);
    expect([...new Set(CRIME_TYPE_BY_NAME.values())].sort()).toEqual(crime.properties.crimeType.enum);
    const localities = crime.properties.where.properties.locality.enum;
    expect([...LOCALITIES.map(({ slug }) => slug), 'outside-force'].sort()).toEqual([...localities].sort());
  });

  it('on the codes of each event kind, which its description lists', () => {
    const codes = Object.values(CODES_BY_KIND).flatMap((each) => each.codes);
    expect([...new Set(codes)].sort()).toEqual([...event.code.enum].sort());
    for (const word of [...Object.keys(CODES_BY_KIND), ...codes]) expect(event.code.description).toContain(word);
    for (const kind of Object.keys(CODES_BY_KIND)) expect(event.kind.enum).toContain(kind);
  });

  it('and describes every field', () => {
    const undescribed: string[] = [];
    visit(schema, '', undescribed);
    expect(undescribed).toEqual([]);
  });
});

interface Node {
  $ref?: string;
  description?: string;
  properties?: Record<string, Node>;
  items?: Node;
  $defs?: Record<string, Node>;
}

function visit(node: Node, path: string, undescribed: string[]): void {
  if (!node.description && !node.$ref) undescribed.push(path);
  for (const [name, child] of Object.entries({ ...node.properties, ...node.$defs }))
    visit(child, `${path}/${name}`, undescribed);
  if (node.items) visit(node.items, `${path}[]`, undescribed);
}
