// Whose words a question asks for: “what did Alkhastov say about Russia”, “according to the CNDA, …”.

/** A question about what somebody said. */
export interface SpeakerAsked {
  /** What they said, or what they think, which a document may retell in words of its own. */
  readonly asksFor: 'words' | 'views';
  /** As typed; nobody need have that name. */
  readonly name: string;
  /** What they are asked about; empty where all that they said is asked for. */
  readonly about: string;
}

/** Longer texts are stories with a question in them. */
const LONGEST = 400;
/** What has more is a clause, and no name. */
const MOST_NAME_WORDS = 6;
/** The letters of a name as typed, on one line. */
const NAME = "(?<name>[\\p{L}\\p{M}\\p{N}'’.&–-][\\p{L}\\p{M}\\p{N} '’.&–-]{0,79}?)";
const ABOUT = '(?<about>.*)';
const SAY =
  '(?<verb>say|says|said|saying|tell|tells|told|claim|claims|claimed|argue|argues|argued|think|thinks|' +
  'thought|believe|believes|believed|mention|mentions|mentioned|comment|commented|explain|explains|explained|describe|' +
  'describes|described|call|calls|called|compare|compares|compared|warn|warns|warned|want|wants|wanted|hope|hopes|hoped|' +
  'demand|demands|demanded|urge|urges|urged)';

const FORMS: readonly RegExp[] = [
  // What did Alkhastov say about Russia? How does Ziganshin describe the army?
  `^(?<lead>(?:what|how|why|which|whom)\\b.*?\\s)?(?:did|does|do|has|have|had)\\s+${NAME}\\s+(?:ever |also |actually |exactly )*${SAY}\\b${ABOUT}$`,
  // Everything (that) Yuseinov said; what Alkhastov said about Russia
  `^(?:(?:show|list|find|give|tell)(?: me)? )?(?:all|everything|anything|what)(?: that)? (?!(?:did|does|do|is|are|was|were)\\b)${NAME} (?:has |have |had )?${SAY}\\b${ABOUT}$`,
  // Quotes by Olga Prokopieva about France
  `^(?:(?:show|list|find|give)(?: me)? )?(?:all |the |some )*(?:quotes?|quotations?|statements?|remarks|words)(?: made)? (?:by|from|of) ${NAME}(?: (?:about|on|regarding|concerning) ${ABOUT})?$`,
  // What is Alkhastov’s opinion on Russia?
  `^what (?:is|was|are|were) ${NAME}['’]s? (?:views?|opinions?|statements?|comments?|position|stance|words|remarks)\\b${ABOUT}$`,
  // According to the CNDA, how many …? How many …, according to the CNDA?
  `^according to ${NAME}(?:,| (?=(?:what|how|who|whom|why|when|where|which|is|are|was|were|did|does|do)\\b))${ABOUT}$`,
  `^${ABOUT.replace('*', '+')} according to ${NAME}$`,
  // Was sagt Alchastow über Russland? Laut CNDA, …
  `^was (?:sagte?|meinte?|erklärte?|behauptete?|hat) ${NAME}(?: (?:gesagt|gemeint|erklärt))?(?: (?:über|zu|zum|zur|von) ${ABOUT})?$`,
  `^(?:laut|nach angaben von|gemäß) ${NAME}, ?${ABOUT}$`,
  // Qu’a dit Alkhastov sur la Russie ? Que dit … ? Selon la CNDA, …
  `^(?:qu['’]a dit|que dit|qu['’]est-ce que dit) ${NAME}(?: (?:sur|de|au sujet de|à propos de) ${ABOUT})?$`,
  `^(?:selon|d['’]après) ${NAME}, ?${ABOUT}$`,
  // ¿Qué dijo Aljástov sobre Rusia? Según la CNDA, …
  `^¿?qué (?:dijo|dice|ha dicho|opina) ${NAME}(?: (?:sobre|de|acerca de) ${ABOUT})?$`,
  `^¿?según ${NAME}, ?${ABOUT}$`,
  // Что сказал Алхастов о России?
  `^что (?:сказала?|сказали|говорила?|говорит|говорят) ${NAME}(?: (?:о|об|про) ${ABOUT})?$`,
].map((form) => new RegExp(form, 'iu'));

const VIEW_FORM = /according|opinions|laut|selon|según/u;

/** Words of a form's end that lead over to the subject and are no part of it. */
const LEADING_OVER =
  /^[\s,:]*(?:(?:about|on|regarding|concerning|of|that|to say|anything)\b\s*)+/iu;
/** Question words that stand for the words asked for and are no part of the subject. */
const BARE_LEAD = /^(?:what|how|why|whom)(?: else| exactly)?$/iu;
/** Words that make a clause, which is no name. */
const CLAUSE =
  /(?:^|\s)(?:did|does|do|is|are|was|were|has|have|had|that|who|which|what|to|best|used|kind|type|sort|text|document|article|source|sources)(?:\s|$)/iu;
const VIEWS = /^(?:think|thought|believe|argue|describe|call|compare|want|hope|demand|urge)/iu;
/** What somebody wishes is in their words only where they speak of what it is about. */
const WISHES = /^(?:want|hope|demand|urge)/iu;
const SUBJECT = /\p{L}{4}/u;
const PRONOUN =
  /^(?:i|you|he|she|it|we|they|one|people|anyone|anybody|someone|somebody|everyone|everybody|this|that|er|sie|es|man|il|elle|ils|elles|on|él|ella|ellos|он|она|они)$/iu;

/**
 * Reads a question for whose words it asks.
 * @returns null for a question that asks for nobody's words
 */
export function speakerAsked(question: string): SpeakerAsked | null {
  if (question.length > LONGEST) return null;
  const text = question
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s?!.？]+$/u, '');
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    const name = groups?.['name']?.trim();
    if (!groups || !name || PRONOUN.test(name) || CLAUSE.test(name)) continue;
    if (wordsIn(name) > MOST_NAME_WORDS) continue;
    const lead = (groups['lead'] ?? '').trim();
    const rest = (groups['about'] ?? '').replace(LEADING_OVER, '').trim();
    if (WISHES.test(groups['verb'] ?? '') && !SUBJECT.test(rest)) continue;
    const about = [BARE_LEAD.test(lead) ? '' : lead, rest].filter((part) => part !== '').join(' ');
    return { name, about, asksFor: asksForViews(form, groups['verb']) ? 'views' : 'words' };
  }
  return null;
}

function wordsIn(name: string): number {
  return name.split(' ').length;
}

/** “According to” and “opinion” ask for views, too; they are the forms without a verb of saying or quotations. */
function asksForViews(form: RegExp, verb: string | undefined): boolean {
  return verb === undefined ? VIEW_FORM.test(form.source) : VIEWS.test(verb);
}
