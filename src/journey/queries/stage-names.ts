import type { Choice } from '../../platform/web/form';
import type { Tag } from '../../platform/web/tag';
import { isStageCode, type Phase, STAGE_CODES, stage } from '../stages';

const tones: Readonly<Record<Phase, Tag['tone']>> = {
  report: 'slate',
  investigation: 'slate',
  'charging-decision': 'amber',
  court: 'plum',
  sentence: 'green',
  ended: 'grey',
};

export const stageCodes: readonly string[] = STAGE_CODES;

/** A stage as a label on a page. A code that this version does not know is shown as it is. */
export function stageTag(code: string): Tag {
  if (!isStageCode(code)) return { text: code, tone: 'grey' };
  const { name, phase } = stage(code);
  return { text: name, tone: tones[phase] };
}

export const stageChoices = (): Choice[] => STAGE_CODES.map((value) => ({ value, text: stage(value).name }));
