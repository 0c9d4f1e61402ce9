// The phrases of courtesies, by language: greetings, thanks, calls for help, and what stands around a question in a chat.

import { foldDiacritics } from '../search/words.ts';

export type Courtesy = 'greeting' | 'thanks' | 'help';
/** “Quick question:” leads a question in, “there” and “please” stand beside the others. */
export type Meaning = Courtesy | 'lead-in' | 'nothing';

export interface Phrase {
  /** In words. */
  readonly length: number;
  readonly means: Meaning;
}

/** What people write to a bot before they know what to ask, by language. */
const GREETINGS: Readonly<Record<string, string>> = {
  en: 'hi|hello|hey|hiya|howdy|heya|greetings|yo|good morning|good afternoon|good evening|good day|how are you|how are you doing|what’s up|whats up|sup|nice to meet you',
  de: 'hallo|hallöchen|moin|moin moin|servus|grüezi|grüß gott|grüß dich|tach|guten morgen|guten tag|guten abend|wie geht’s|wie gehts|wie geht es dir|wie geht es ihnen',
  fr: 'bonjour|bonsoir|salut|coucou|ça va|comment ça va|comment vas-tu|comment allez-vous',
  es: 'hola|holi|buenas|buenos días|buenas tardes|buenas noches|muy buenas|qué tal|cómo estás|cómo está',
  ru: 'привет|приветик|здравствуй|здравствуйте|добрый день|доброе утро|добрый вечер|как дела',
  uk: 'привіт|вітаю|добрий день|доброго дня|добрий ранок|добрий вечір|як справи',
  it: 'ciao|salve|buongiorno|buonasera|come stai|come va',
  pt: 'olá|oi|bom dia|boa tarde|boa noite|tudo bem',
  nl: 'hoi|hallo|goedemorgen|goedemiddag|goedenavond|goedendag|hoe gaat het',
  pl: 'cześć|hej|dzień dobry|dobry wieczór|siema',
  sv: 'hej|hejsan|tja|god morgon|god dag|god kväll',
  da: 'hej|goddag|godmorgen|god aften',
  no: 'hei|heisann|god morgen|god dag|god kveld',
  fi: 'moi|hei|terve|moikka|hyvää päivää|hyvää huomenta|hyvää iltaa',
  tr: 'merhaba|selam|günaydın|iyi günler|iyi akşamlar',
  ar: 'مرحبا|مرحباً|أهلا|أهلاً|السلام عليكم|صباح الخير|مساء الخير',
  hi: 'नमस्ते|नमस्कार',
  zh: '你好|您好|嗨|早上好|晚上好|大家好',
  ja: 'こんにちは|こんばんは|おはよう|おはようございます|はじめまして',
};

const THANKS: Readonly<Record<string, string>> = {
  en: 'thanks|thank you|thank u|thx|thanx|ty|tysm|tyvm|cheers|many thanks|much appreciated|thanks a lot|thanks so much|thank you so much|thank you very much',
  de: 'danke|danke schön|dankeschön|vielen dank|besten dank|herzlichen dank|danke sehr|danke dir|danke ihnen|merci',
  fr: 'merci|merci beaucoup|merci bien|mille mercis',
  es: 'gracias|muchas gracias|mil gracias|muchísimas gracias',
  ru: 'спасибо|спасибо большое|большое спасибо|благодарю|спс',
  uk: 'дякую|щиро дякую|дуже дякую',
  it: 'grazie|grazie mille|molte grazie',
  pt: 'obrigado|obrigada|muito obrigado|muito obrigada',
  nl: 'bedankt|dank je|dank je wel|dank u|dank u wel|dankjewel',
  pl: 'dziękuję|dzięki|dziękuję bardzo',
  sv: 'tack|tack så mycket|stort tack',
  da: 'tak|mange tak|tusind tak',
  no: 'takk|tusen takk|mange takk',
  fi: 'kiitos|kiitos paljon|kiitti',
  tr: 'teşekkürler|teşekkür ederim|sağ ol|sağol',
  ar: 'شكرا|شكراً|شكرا جزيلا',
  hi: 'धन्यवाद|शुक्रिया',
  zh: '谢谢|謝謝|多谢|谢谢你',
  ja: 'ありがとう|ありがとうございます|どうも',
};

const CALLS_FOR_HELP: Readonly<Record<string, string>> = {
  en: 'help|help me|i need help|can you help me|could you help me|can you help|how do i use you|how do i use this|how do i use this bot|how do you work|how does this bot work|what is this bot|what can you do|what do you do|what can i ask|what can i ask you|what do you know|who are you|what are you|are you a bot',
  de: 'hilfe|hilf mir|ich brauche hilfe|kannst du mir helfen|können sie mir helfen|was kannst du|was weißt du|wer bist du|was bist du|wie funktionierst du|wie geht das|was kann ich fragen|was kann ich dich fragen',
  fr: 'aide|aide-moi|aidez-moi|à l’aide|j’ai besoin d’aide|qui es-tu|qui êtes-vous|que peux-tu faire|que sais-tu faire|comment ça marche',
  es: 'ayuda|ayúdame|necesito ayuda|me puedes ayudar|puedes ayudarme|quién eres|qué puedes hacer|qué sabes hacer|cómo funcionas|cómo funciona esto',
  ru: 'помощь|помоги|помогите|мне нужна помощь|кто ты|кто вы|что ты умеешь|что ты можешь|как это работает',
  uk: 'допомога|допоможи|допоможіть|хто ти|що ти вмієш',
  it: 'aiuto|aiutami|chi sei|cosa sai fare|come funziona',
  pt: 'ajuda|ajude-me|quem é você|o que você faz',
  nl: 'hulp|help mij|wie ben je|wat kun je',
  pl: 'pomoc|pomocy|pomóż mi|kim jesteś',
  sv: 'hjälp|hjälp mig|vem är du',
  da: 'hjælp|hjælp mig|hvem er du',
  no: 'hjelp|hjelp meg|hvem er du',
  fi: 'apua|auta|kuka olet',
  tr: 'yardım|yardım et|kimsin',
  ar: 'مساعدة|ساعدني|من أنت',
  hi: 'मदद|सहायता',
  zh: '帮助|帮帮我|救命|你是谁|你能做什么',
  ja: '助けて|ヘルプ|あなたは誰ですか',
};

const LEAD_INS: Readonly<Record<string, string>> = {
  en: 'question|quick question|a question|a quick question|one question|i have a question|i have a quick question|i’ve got a question|just a question',
  de: 'frage|kurze frage|eine frage|eine kurze frage|mal eine frage|ich habe eine frage|ich hab eine frage|ich hätte eine frage',
  fr: 'question|petite question|une question|j’ai une question',
  es: 'pregunta|una pregunta|tengo una pregunta|una duda|tengo una duda',
  ru: 'вопрос|есть вопрос|у меня вопрос',
};

/** What stands beside them in any language and asks nothing either. */
const BESIDE =
  'there|again|all|everyone|everybody|folks|guys|bot|verbatim|dear|my friend|sir|please|pls|plz|ok|okay|great|cool|nice|perfect|super|wow|oh|and|and you|in advance|bye|goodbye|im voraus|d’avance|de antemano|zusammen|leute|bitte|und|und dir|tous|tout le monde|s’il te plaît|s’il vous plaît|et|et toi|amigo|amigos|a todos|por favor|y|y tú|всем|пожалуйста|и';

interface Sense {
  readonly language: string;
  readonly means: Meaning;
}

const ANY_LANGUAGE = '';
const MOST_WORDS = 6;
const SENSES = sensesOf({
  nothing: { [ANY_LANGUAGE]: BESIDE },
  'lead-in': LEAD_INS,
  greeting: GREETINGS,
  thanks: THANKS,
  help: CALLS_FOR_HELP,
});

/** By phrase. */
function sensesOf(
  lists: Readonly<Record<Meaning, Readonly<Record<string, string>>>>,
): ReadonlyMap<string, readonly Sense[]> {
  const senses = new Map<string, Sense[]>();
  for (const means of ['nothing', 'lead-in', 'greeting', 'thanks', 'help'] as const) {
    for (const [language, list] of Object.entries(lists[means])) {
      for (const phrase of list.split('|').map(plainWords)) {
        senses.set(phrase, [...(senses.get(phrase) ?? []), { language, means }]);
      }
    }
  }
  return senses;
}

/**
 * The longest phrase that begins at a word.
 * @param words plain ones
 * @param isRead whether the phrases of a language count
 */
export function phraseAt(
  words: readonly string[],
  at: number,
  isRead: (language: string) => boolean,
): Phrase | null {
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
    const senses = SENSES.get(words.slice(at, at + length).join(' '));
    const sense = senses?.find(({ language }) => language === ANY_LANGUAGE || isRead(language));
    if (sense) return { length, means: sense.means };
  }
  return null;
}

/** Words alone, in lower case, without accents and drawn-out letters (“hiii”): people leave them out. */
export function plainWords(text: string): string {
  return foldDiacritics(text.normalize('NFKC').toLowerCase())
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .trim();
}
