import type { Crime, Offence, Suspect, Victim } from '../intake/contract/crime-update.types';
import { inventOfficer, inventSuspect, type Scene } from './people';
import type { Cast, CastName } from './cast';
import { asKnown } from './dates';
import { offenceNamed, type OffenceName } from './offences';
import { inTurn, type PlannedCrime } from './plan';
import type { Place } from './places';

/** A planned crime with its people: what the police system holds of it. */
export interface StagedCrime extends PlannedCrime {
  crime: Crime;
  victims: Victim[];
  /** Suspect 1 first. */
  suspects: Suspect[];
  scene: Scene;
}

type Officer = ReturnType<typeof inventOfficer>;

const USUAL_CAST: Readonly<Partial<Record<OffenceName, CastName>>> = {
  shoplifting: 'organisation',
  'business-burglary': 'organisation',
  cannabis: 'nobody',
  'drug-supply': 'nobody',
  knife: 'nobody',
};
const MOST_SERIOUS: readonly OffenceName[] = [
  'murder',
  'rape',
  'sexual-assault',
  'wounding',
  'coercive-control',
  'stalking',
];

/** Gives a planned crime its reference, place, officer, victims and suspects. */
export function stageCrime(
  planned: PlannedCrime,
  reference: string,
  place: Place,
  officer: Officer,
  scene: Scene,
  cast: Cast,
): StagedCrime {
  const { plot, turn } = planned;
  const offence = inTurn(plot.offences, turn);
  const name = plot.cast ? inTurn(plot.cast, turn) : (USUAL_CAST[offence] ?? 'adult');
  const victims = cast.victims(name, scene).map((victim) => entitled(victim, offence, planned, scene));
  const count = Math.max(0, ...plot.beats.map(({ suspect }) => suspect ?? 0));
  const suspects = Array.from({ length: count }, (_, i) =>
    inventSuspect(scene, plot.sharesContact && i === 0 ? victims[0] : undefined),
  );
  return { ...planned, victims, suspects, scene, crime: crimeOf(planned, offence, reference, place, officer, scene) };
}

function crimeOf(
  planned: PlannedCrime,
  name: OffenceName,
  reference: string,
  place: Place,
  officer: Officer,
  { faker }: Scene,
): Crime {
  const { plot, turn, reported, precision } = planned;
  const { crimeType, homeOffice, cjsCode } = offenceNamed(name);
  const before = plot.longAgo
    ? faker.number.int({ min: 3000, max: 9000 })
    : faker.helpers.arrayElement([0, 0, 0, 1, 1, 2, 5]);
  const occurred = reported.minus({ days: before, hours: 3 });
  const charged = plot.beats.some(({ kind }) => kind === 'charged');
  return {
    reference,
    ...(name === 'anti-social-behaviour' && { incidentReference: `INC-${reference}` }),
    ...(charged && { urns: [`33ZZ${reference.slice(-6)}${reference.slice(0, 2)}`] }),
    crimeType,
    ...(homeOffice && { offences: [offenceOf(homeOffice, cjsCode)] }),
    ...(plot.flags && { flags: inTurn(plot.flags, turn) }),
    ...(!plot.undated && {
      occurredFrom: asKnown(occurred, plot.longAgo ? 'month' : 'day'),
      reportedOn: asKnown(reported, precision),
    }),
    where: place.where,
    officerInCase: officer,
  };
}

function offenceOf(homeOffice: string, cjsCode: string | undefined): Offence {
  const [homeOfficeClass = '', homeOfficeSubclass] = homeOffice.split('/');
  return {
    sequence: 1,
    homeOfficeClass,
    ...(homeOfficeSubclass && { homeOfficeSubclass }),
    ...(cjsCode && { cjsCode }),
  };
}

function entitled(victim: Victim, offence: OffenceName, { plot, turn }: PlannedCrime, { asked }: Scene): Victim {
  if (victim.enhancedEntitlement || victim.kind === 'organisation') return victim;
  const flags = plot.flags && inTurn(plot.flags, turn);
  const flagged = flags && Object.keys(flags).length > 0;
  const serious = MOST_SERIOUS.includes(offence) || flags?.domesticAbuse;
  const category = serious ? 'most-serious-crime' : victim.vulnerabilities ? 'vulnerable' : flagged && 'intimidated';
  return category ? { ...victim, enhancedEntitlement: { category, decidedBy: asked.by } } : victim;
}
