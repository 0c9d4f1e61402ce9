// The words that introduce speech: verbs of saying and of calling with their forms, and nouns of speech.

import { wordSet } from './word-classes.ts';

/**
 * say: takes what was said as a clause or a statement; call: takes a few of the speaker's words;
 * weak: an attitude or a noun, which counts only where nothing better is near.
 */
export type CueStrength = 'say' | 'call' | 'weak';
export type CueForm = 'finite' | 'base' | 'participle';

export interface Cue {
  readonly strength: CueStrength;
  /** finite: "said", "says"; base: "say"; participle: "saying". */
  readonly form: CueForm;
  /** True where the same letters also write a noun ("claims", "reports", "promise"). */
  readonly alsoNoun: boolean;
  /** Of another language than English, in which "a" and "hat" are auxiliaries. */
  readonly foreign: boolean;
}

/** The cue that a word in lower case writes, if it writes one. */
export function cueOf(lower: string): Cue | undefined {
  return CUES.get(lower);
}

const SAY = wordSet(
  `say tell add write state announce declare claim argue insist explain note observe remark comment admit acknowledge
  concede confirm deny reply respond answer ask question report reveal disclose warn caution urge suggest assert
  maintain contend allege complain joke quip recall stress emphasize emphasise reiterate repeat conclude continue
  predict promise pledge vow tweet retweet post shout yell chant whisper mutter murmur exclaim cry plead testify
  swear lament boast brag muse opine surmise counter retort rejoin interject read clarify elaborate propose
  recommend advise inform assure remind proclaim pronounce profess rule charge hint imply indicate mention echo
  email e-mail text blog agree disagree deadpan rail rant gush snap scoff sneer bellow thunder chide scold lecture
  implore beg beseech instruct recount relate narrate reflect theorize speculate reason volunteer interrupt
  think wonder believe estimate decide signal relay guess stipulate reassure reaffirm affirm attest avow posit
  inquire enquire query demand protest grumble crow chuckle laugh sigh smile grin nod shrug groan moan scream holler
  hiss sob stammer stutter intone drawl chime summarize summarise underscore point explain quote marvel fret
  worry exhort threaten preach cite specify trumpet forecast project snipe press confess confide boom blare jeer gloat bemoan
  riff vent beam remember acclaim heckle interrupt interject taunt offer pen pray thank apologize apologise correct
  counsel reckon spout fume seethe bark growl shriek wail whine plead pipe postulate preface`,
);

const CALL = wordSet(
  `call describe brand label dub denounce slam mock accuse blame praise criticize criticise blast deride dismiss decry
  condemn attack ridicule characterize characterise refer depict portray paint hail tout laud applaud bash rip
  lambast lambaste excoriate compare liken reject advocate consider deem term express voice cast
  encourage challenge cheer repudiate taunt tease belittle disparage skewer assail berate trash pan champion
  endorse extol regard knock herald`,
);

const WEAK = wordSet(
  `hope expect fear oppose welcome detail outline want speak discuss talk defend highlight believe think wonder agree
  disagree promise pledge vow offer question worry propose decide remember indicate suggest imply`,
);

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  read: ['read'],
  swear: ['swore', 'sworn'],
  think: ['thought'],
  speak: ['spoke', 'spoken'],
  cast: ['cast'],
  forecast: ['forecast'],
};

/** Forms that write a noun as readily as a verb; base forms do unless listed below. */
const ALSO_NOUNS = wordSet(
  `claims reports notes remarks comments questions answers demands promises estimates states charges rules texts tweets
  posts calls attacks labels brands offers pledges vows quotes replies hopes fears objects protests reasons worries
  points hints signals laughs sighs smiles chants shouts emails e-mails blogs challenges voices terms lectures talks
  queries details praises blames wonders rips sneers forecasts boasts cries counters echoes jokes quips retorts
  screams whispers screeches grumbles murmurs casts slams fires presses vents beams riffs taunts pens backs
  feeling thought read forecast cast advocates champions critiques`,
);

/** Base forms that write no noun. */
const ONLY_VERBS = wordSet(
  `say tell write add announce declare argue insist explain acknowledge concede confirm deny respond ask reveal disclose
  warn suggest assert maintain contend allege complain recall emphasize emphasise reiterate conclude continue predict
  swear testify admit describe denounce accuse criticize criticise dismiss condemn believe think agree disagree
  proclaim advise inform assure remind recommend propose clarify imply indicate`,
);

function makeCues(): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Cue>();
  for (const [verbs, strength] of [
    [SAY, 'say'],
    [CALL, 'call'],
    [WEAK, 'weak'],
  ] as const) {
    for (const verb of verbs) {
      for (const [word, form] of formsOf(verb)) {
        const third = word === thirdPerson(verb) && strength !== 'call';
        const alsoNoun =
          ALSO_NOUNS.has(word) ||
          (third && !ONLY_VERBS.has(verb)) ||
          (form === 'base' && !ONLY_VERBS.has(word));
        cues.set(word, { strength, form, alsoNoun, foreign: false });
      }
    }
  }
  for (const word of FOREIGN)
    cues.set(word, { strength: 'say', form: 'finite', alsoNoun: false, foreign: true });
  return cues;
}

function formsOf(verb: string): [string, CueForm][] {
  const past = IRREGULAR[verb] ?? [regularPast(verb)];
  return [
    [verb, 'base'],
    [participle(verb), 'participle'],
    [thirdPerson(verb), 'finite'],
    ...past.map((word): [string, CueForm] => [word, 'finite']),
  ];
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return doubles(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

function participle(verb: string): string {
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return doubles(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}

function thirdPerson(verb: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function doubles(verb: string): boolean {
  return /^(?:quip|brag|admit|blog|slam|dub|beg|snap|chat|rip|begin|put|pan|refer|grin|nod|sob|hit|sum)$/.test(
    verb,
  );
}

/** Said in German, French, Spanish and Russian. */
const FOREIGN = wordSet(
  `sagte sagt sagten erklärte erklärt schrieb schreibt betonte betont fügte meinte meint berichtete berichtet forderte
  warnte antwortete fragte teilte mitteilte mitteilten hinzufügte schrieben betonten berichteten warnten
  antworteten teilten dit déclare déclaré affirme affirmé explique expliqué ajoute ajouté estime répond
  répondu écrit raconte raconté assure souligne disent déclarent affirment expliquent ajoutent écrivent dijo dice afirmó afirma explicó explica añadió señaló aseguró declaró
  respondió preguntó escribió contó dijeron escribieron сказал сказала сказали говорит заявил заявила заявили отметил отметила пояснил
  пояснила рассказал рассказала сообщил сообщила сообщили ответил ответила написал написала добавил добавила пишет`,
);

/** Forms of verbs that call somebody something only with "as": "framed the vote as “…”". */
export const ASCRIBING = wordSet(
  `presents presented presenting positions positioned positioning frames framed framing pitches pitched pitching bills
  billed billing styles styled styling casts casting`,
);

/** Forms of verbs that speak only of what follows "that": "a court found that …". */
export const FINDING = wordSet('finds found determines determined orders ordered');

/** Nouns that stand for speech: "his promise", "a statement from the ministry". */
export const SPEECH_NOUNS = wordSet(
  `statement statements chant chants cries shout shouts chorus choruses claim claims promise promises pledge pledges vow vows remark remarks comment comments
  announcement declaration call calls demand demands warning warnings assertion assertions argument arguments
  accusation accusations allegation allegations suggestion proposal admission description characterization message
  tweet tweets post letter email e-mail memo note response reply answer question words word speech slogan mantra
  criticism complaint insistence belief contention prediction recommendation testimony quote quotation line lines
  motto ruling verdict judgment report motion appeal rhetoric phrase plea release ad advertisement op-ed`,
);

/** Of these, what is called aloud, often by nobody that is named. */
export const SHOUTS = wordSet('chant chants cries shout shouts chorus choruses');

/** Made last, because it reads the lists above. */
const CUES = makeCues();
