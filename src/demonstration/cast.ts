import type { Victim } from '../intake/contract/crime-update.types';
import { contactPoint } from './contact-points';
import { inventOrganisation, inventPerson, type Scene } from './people';

export type CastName =
  | 'adult'
  | 'older'
  | 'child'
  | 'interpreter'
  | 'access'
  | 'household'
  | 'regular'
  | 'deceased'
  | 'bereaved'
  | 'hidden'
  | 'organisation'
  | 'nobody';

const [ADULT, OLDER, CHILD] = [
  { min: 19, max: 64 },
  { min: 66, max: 92 },
  { min: 9, max: 17 },
];
const LANGUAGES = ['gu', 'pl', 'pa', 'ur', 'ro', 'so', 'ar'];
const ACCESS_NEEDS = [
  'large-print',
  'easy-read',
  'braille',
  'sign-language',
  'hearing-loop',
  'text-relay',
  'intermediary',
];
const [REGULARS, SHOPS] = [10, 8];

/** Draws the victims of crimes and remembers those who come back: repeat victims and shops. */
export class Cast {
  private readonly known = new Map<string, Victim>();
  private count = 0;

  /** The victims of one crime; none for 'nobody'. */
  victims(name: CastName, scene: Scene): Victim[] {
    const { faker } = scene;
    switch (name) {
      case 'nobody':
        return [];
      case 'adult':
        return faker.datatype.boolean(0.1) ? this.victims('regular', scene) : [this.adult(scene)];
      case 'hidden':
        return [this.adult(scene)];
      case 'older':
        return [
          {
            ...this.person(scene, OLDER),
            vulnerabilities: [
              'older-person',
              ...faker.helpers.arrayElements(['isolation', 'illness'], { min: 0, max: 2 }),
            ],
          },
        ];
      case 'child':
        return [this.child(scene)];
      case 'interpreter':
        return [
          { ...this.person(scene, ADULT), language: faker.helpers.arrayElement(LANGUAGES), interpreterNeeded: true },
        ];
      case 'access':
        return [
          {
            ...this.person(scene, ADULT),
            accessNeeds: faker.helpers.arrayElements(ACCESS_NEEDS, { min: 1, max: 2 }),
            vulnerabilities: ['physical-disability'],
          },
        ];
      case 'household':
        return [this.adult(scene), this.adult(scene), ...(faker.datatype.boolean(0.4) ? [this.child(scene)] : [])];
      case 'deceased':
        return [this.dead(scene)];
      case 'bereaved':
        return [this.dead(scene), this.adult(scene)];
      case 'regular':
        return [
          this.again(`R-${faker.number.int({ min: 1, max: REGULARS })}`, (reference) => regular(scene, reference)),
        ];
      case 'organisation':
        return [
          this.again(`O-${faker.number.int({ min: 1, max: SHOPS })}`, (reference) =>
            inventOrganisation(scene, reference),
          ),
        ];
    }
  }

  private again(reference: string, invent: (reference: string) => Victim): Victim {
    const victim = this.known.get(reference) ?? invent(reference);
    this.known.set(reference, victim);
    return victim;
  }

  private person(scene: Scene, age: { min: number; max: number }): Victim {
    this.count += 1;
    return inventPerson(scene, `V-${10_000 + this.count}`, age);
  }

  private adult(scene: Scene): Victim {
    const { faker } = scene;
    const victim = this.person(scene, ADULT);
    if (faker.datatype.boolean(0.08)) victim.language = faker.helpers.arrayElement(LANGUAGES);
    if (faker.datatype.boolean(0.15))
      victim.vulnerabilities = [
        faker.helpers.arrayElement(['mental-health', 'fear-or-distress', 'isolation', 'pregnancy']),
      ];
    return victim;
  }

  private child(scene: Scene): Victim {
    const { faker, numbers, asked } = scene;
    const parent = `${faker.helpers.arrayElement(['Mother', 'Father', 'Carer'])}, ${faker.person.firstName()} ${faker.person.lastName()}, ${numbers.mobile()}`;
    return {
      ...this.person(scene, CHILD),
      contactPoints: [contactPoint(faker, 'through-person', parent, asked)],
      vulnerabilities: ['under-18'],
    };
  }

  private dead(scene: Scene): Victim {
    return { ...this.person(scene, ADULT), contactPoints: [], consentToReferral: 'not-asked', deceased: true };
  }
}

function regular(scene: Scene, reference: string): Victim {
  return {
    ...inventPerson(scene, reference, ADULT),
    vulnerabilities: ['repeat-victim'],
    enhancedEntitlement: { category: 'persistently-targeted', decidedBy: scene.asked.by },
  };
}
