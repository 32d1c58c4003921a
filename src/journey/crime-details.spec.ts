import { nothingKnown, withUpdate } from './crime-details';
import type { CrossedUpdate } from './crossed-update';

const update = (version: number, messageId: string, stated: Partial<CrossedUpdate> = {}): CrossedUpdate => ({
  id: 'an id',
  source: 'northshire',
  message_id: messageId,
  version,
  sent_at: '2024-03-11T09:15:00Z',
  delivery: null,
  crime_reference: 'NC-1',
  earlier_references: null,
  incident_reference: null,
  urns: null,
  arrest_summons_numbers: null,
  crime_type: null,
  offences: null,
  flags: null,
  occurred_from: null,
  occurred_to: null,
  reported_on: null,
  lsoa_code: null,
  locality: null,
  officer_name: null,
  officer_collar_number: null,
  officer_contact: null,
  facts: null,
  victims: null,
  ...stated,
});

describe('the details of a crime', () => {
  it('are those of the highest version, then of the greater message id, whichever arrives first', () => {
    const [first, second, third] = [
      update(1, 'm9', { crime_type: 'burglary', locality: 'blaby' }),
      update(2, 'm1', { crime_type: 'robbery' }),
      update(2, 'm2', { crime_type: 'drugs' }),
    ];
    for (const order of [
      [first, second, third],
      [third, second, first],
      [second, third, first],
    ])
      expect(order.reduce(withUpdate, nothingKnown)).toMatchObject({ crime_type: 'drugs', locality: 'blaby' });
  });

  it('stay restricted once they were, whatever a later version says', () => {
    const [cloaked, not] = [update(1, 'a', { flags: ['cloaked'] }), update(2, 'b', { flags: [] })];
    for (const order of [
      [cloaked, not],
      [not, cloaked],
    ])
      expect(order.reduce(withUpdate, nothingKnown)).toMatchObject({ restricted: true, flags: [] });
  });
});
