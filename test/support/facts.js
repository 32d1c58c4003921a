'use strict';
var __importDefault =
  (this && this.__importDefault) ||
  function (mod) {
    return mod && mod.__esModule ? mod : { default: mod };
  };
Object.defineProperty(exports, '__esModule', { value: true });
exports.deliveries = exports.histories = exports.streetRow = exports.outcomeRow = void 0;
exports.aFact = aFact;
const fast_check_1 = __importDefault(require('fast-check'));
const fact_1 = require('../../src/journey/fact');
const home_office_outcomes_1 = require('../../src/journey/home-office-outcomes');
const published_outcomes_1 = require('../../src/journey/published-outcomes');
let count = 0;
/** A fact of a made-up police system, on a day or in a month ('2023-03-14', '2023-03'); each has a message and key of its own. */
function aFact(kind, on, given = {}) {
  count += 1;
  return {
    source: 'northshire-crime-system',
    messageId: `m${count}`,
    key: `k${count}`,
    version: 1,
    kind,
    code: null,
    suspect: null,
    happenedAt: new Date(on).toISOString(),
    precision: on.length === 7 ? 'month' : 'day',
    withdrawn: false,
    ...given,
  };
}
const DATA_POLICE_UK = { source: 'data.police.uk', precision: 'month' };
/** A row of an outcomes file. `month` is a winter month, so that London is UTC. */
const outcomeRow = (month, code) =>
  aFact('outcome', month, { ...DATA_POLICE_UK, key: `outcome:${month}:${code}`, code });
exports.outcomeRow = outcomeRow;
/** A row of a street file, dated by its copy. */
const streetRow = (published, code) =>
  aFact('street-status', published, {
    ...DATA_POLICE_UK,
    key: 'street-status',
    version: Number(published.replace('-', '')),
    code,
  });
exports.streetRow = streetRow;
const CODES = {
  'street-status': [null, ...published_outcomes_1.PUBLISHED_OUTCOMES.keys()],
  outcome: [...home_office_outcomes_1.HOME_OFFICE_OUTCOMES.keys(), ...published_outcomes_1.PUBLISHED_OUTCOMES.keys()],
  plea: ['guilty', 'not-guilty'],
  verdict: ['guilty', 'not-guilty'],
  'cps-decision': ['charge', 'no-charge', 'further-enquiries'],
  sentenced: ['custody', 'suspended', 'community', 'fine', 'discharge', 'compensation', 'hospital-order', 'other'],
  'bail-changed': [null, 'varied', 'cancelled'],
  appeal: [null, 'lodged', 'allowed', 'dismissed', 'abandoned'],
  'order-made': [null, 'restraining-order'],
};
const OF_THE_CRIME = ['self-reported', 'recorded', 'street-status', 'outcome'];
const START = Date.UTC(2022, 10, 1);
const DAY = 86_400_000;
const statement = fast_check_1.default
  .record({
    kind: fast_check_1.default.constantFrom(...fact_1.FACT_KINDS),
    pick: fast_check_1.default.nat(),
    suspect: fast_check_1.default.constantFrom('b7', 'a3', 'c1'),
    source: fast_check_1.default.constantFrom('data.police.uk', 'northshire-crime-system', 'southshire'),
    day: fast_check_1.default.nat({ max: 40 }),
    precision: fast_check_1.default.constantFrom('month', 'day', 'time'),
    key: fast_check_1.default.nat({ max: 14 }),
    version: fast_check_1.default.integer({ min: 1, max: 3 }),
    withdrawn: fast_check_1.default.integer({ min: 0, max: 9 }).map((n) => n === 0),
  })
  .map(({ kind, pick, suspect, day, key, ...rest }) => {
    const codes = CODES[kind] ?? [null];
    return {
      ...rest,
      kind,
      code: codes[pick % codes.length] ?? null,
      suspect: OF_THE_CRIME.includes(kind) ? null : suspect,
      happenedAt: new Date(START + day * DAY).toISOString(),
      key: `fact ${key}`,
    };
  });
/**
 * Histories of one crime: every kind and code, three sources, up to three suspects, many facts on one day, corrections
 * (a key with several versions, also of another kind) and facts taken back. Each fact has a message of its own, or
 * shares one with others of its source.
 */
exports.histories = fast_check_1.default
  .array(fast_check_1.default.tuple(statement, fast_check_1.default.nat({ max: 20 })), { maxLength: 18 })
  .map((stated) => {
    const facts = stated.map(([fact, message]) => ({ ...fact, messageId: `message ${message}` }));
    const known = new Map(facts.map((fact) => [`${fact.source} ${fact.messageId} ${fact.key}`, fact]));
    return [...known.values()];
  });
/** A history as it may arrive: every fact at least once, some again, in any order. */
const deliveries = (history) =>
  fast_check_1.default
    .tuple(fast_check_1.default.constant(history), fast_check_1.default.subarray([...history]))
    .chain(([all, again]) =>
      fast_check_1.default.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }),
    );
exports.deliveries = deliveries;
