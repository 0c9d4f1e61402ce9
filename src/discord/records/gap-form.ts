// The form in which a moderator answers a gap with passages that come near it.

import { ComponentType } from 'discord.js';
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Library } from '../../answer/library.ts';
import { PIN_LIMITS } from '../../pins/pin.ts';
import type { Gap } from '../../records/gaps.ts';
import { passageChoices } from '../pins/passage-option.ts';
import { phrasingsField, questionField } from '../pins/pin-form.ts';
import { gapFingerprint } from './gap-list.ts';
import { encodeRecordAction } from './record-custom-id.ts';

export const PASSAGES_FIELD = 'passages';

/** More would be a page of hay; `/pin add` searches by other words. */
const OFFERED = 10;

/** The form with the gap's wordings filled in, or null where no passage comes near. */
export function gapForm(
  gap: Gap,
  library: Library,
): APIModalInteractionResponseCallbackData | null {
  const options = passageChoices(gap.question, library)
    .slice(0, OFFERED)
    .map(({ name, value }) => ({ label: name, value }));
  if (options.length === 0) return null;
  return {
    custom_id: encodeRecordAction({ kind: 'gap form', gap: gapFingerprint(gap) }),
    title: 'Pin an answer',
    components: [
      questionField(gap.question),
      phrasingsField(fittingPhrasings(gap.others)),
      {
        type: ComponentType.Label,
        label: 'Passages that answer it',
        description: 'The nearest ones. For others leave this form and use /pin add.',
        component: {
          type: ComponentType.StringSelect,
          custom_id: PASSAGES_FIELD,
          placeholder: 'Choose one or more',
          required: true,
          min_values: 1,
          max_values: Math.min(PIN_LIMITS.selectors, options.length),
          options,
        },
      },
    ],
  };
}

/** As many whole wordings as a pin may have. */
function fittingPhrasings(others: readonly string[]): string {
  const kept: string[] = [];
  for (const each of others.slice(0, PIN_LIMITS.phrasings)) {
    if ([...kept, each].join('\n').length > PIN_LIMITS.phrasingsText) break;
    kept.push(each);
  }
  return kept.join('\n');
}
