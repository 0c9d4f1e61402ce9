// What the buttons and forms of the records do, written into their custom_id: all of it outlives a restart.

import type { Subject, Verdict } from '../../records/counts.ts';
import { decodeReferences } from '../custom-id.ts';
import { customIdFamily } from '../custom-id-family.ts';

/** In which order gaps are listed. */
export type GapOrder = 'most asked' | 'newest';

export type RecordAction =
  | { readonly kind: 'judge'; readonly verdict: Verdict; readonly subject: Subject }
  | { readonly kind: 'gaps'; readonly order: GapOrder; readonly page: number }
  /** Deletes the gap whose first wording has this fingerprint, and shows the page again. */
  | {
      readonly kind: 'dismiss gap';
      readonly gap: string;
      readonly order: GapOrder;
      readonly page: number;
    }
  /** Opens the form, is the form, or shows the passages that come near. */
  | { readonly kind: 'pin gap' | 'gap form' | 'near gap'; readonly gap: string }
  /** Turns the gap log off, and deletes it. */
  | { readonly kind: 'gaps off' }
  /** Deletes everything of the server. */
  | { readonly kind: 'forget server' }
  | { readonly kind: 'cancel' };

const LETTERS = {
  helpful: 'h',
  'not asked': 'n',
  gaps: 'l',
  'dismiss gap': 'd',
  'pin gap': 'p',
  'gap form': 'f',
  'near gap': 'a',
  'gaps off': 'o',
  'forget server': 'x',
  cancel: 'c',
} as const satisfies Record<Exclude<RecordAction['kind'], 'judge'> | Verdict, string>;
const ORDERS = { 'most asked': 'm', newest: 'n' } as const satisfies Record<GapOrder, string>;
const PIN_ID = /^[\w-]{1,32}$/;
const FINGERPRINT = /^[\w-]{8}$/;

/** What stands on the buttons and forms of the records. */
export const {
  isOurs: isRecordCustomId,
  encode: encodeRecordAction,
  decode: decodeRecordAction,
} = customIdFamily<RecordAction>('G', {
  letterOf: (action) => LETTERS[action.kind === 'judge' ? action.verdict : action.kind],
  bodyOf,
  read: decodeBody,
});

function bodyOf(action: RecordAction): string {
  switch (action.kind) {
    case 'judge':
      return bodyOfSubject(action.subject);
    case 'gaps':
      return bodyOfPage(action);
    case 'dismiss gap':
      return `${action.gap}${bodyOfPage(action)}`;
    case 'pin gap':
    case 'gap form':
    case 'near gap':
      return action.gap;
    case 'gaps off':
    case 'forget server':
    case 'cancel':
      return '';
    default:
      return action satisfies never;
  }
}

function decodeBody(letter: string, body: string): RecordAction | null {
  switch (letter) {
    case LETTERS.helpful:
      return decodeJudgement('helpful', body);
    case LETTERS['not asked']:
      return decodeJudgement('not asked', body);
    case LETTERS.gaps: {
      const page = decodePage(body);
      return page && { kind: 'gaps', ...page };
    }
    case LETTERS['dismiss gap']: {
      const page = decodePage(body.slice(8));
      return page && { kind: 'dismiss gap', gap: body.slice(0, 8), ...page };
    }
    case LETTERS['pin gap']:
      return ofGap('pin gap', body);
    case LETTERS['gap form']:
      return ofGap('gap form', body);
    case LETTERS['near gap']:
      return ofGap('near gap', body);
    case LETTERS['gaps off']:
      return { kind: 'gaps off' };
    case LETTERS['forget server']:
      return { kind: 'forget server' };
    case LETTERS.cancel:
      return { kind: 'cancel' };
    default:
      return null;
  }
}

function ofGap(kind: 'pin gap' | 'gap form' | 'near gap', gap: string): RecordAction | null {
  return FINGERPRINT.test(gap) ? { kind, gap } : null;
}

function bodyOfPage({ order, page }: { readonly order: GapOrder; readonly page: number }): string {
  return `${ORDERS[order]}${page.toString(36)}`;
}

function decodePage(body: string): { readonly order: GapOrder; readonly page: number } | null {
  const [, order, page = ''] = /^([mn])([0-9a-z]{1,4})$/.exec(body) ?? [];
  if (page === '') return null;
  return { order: order === 'm' ? 'most asked' : 'newest', page: Number.parseInt(page, 36) };
}

function bodyOfSubject(subject: Subject): string {
  return subject.kind === 'pin' ? `p${subject.id}` : `q${subject.reference}`;
}

function decodeJudgement(verdict: Verdict, body: string): RecordAction | null {
  const rest = body.slice(1);
  if (body.startsWith('p') && PIN_ID.test(rest)) {
    return { kind: 'judge', verdict, subject: { kind: 'pin', id: rest } };
  }
  if (!body.startsWith('q') || decodeReferences(rest)?.length !== 1) return null;
  return { kind: 'judge', verdict, subject: { kind: 'passage', reference: rest } };
}
