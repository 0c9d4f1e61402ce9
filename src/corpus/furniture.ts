// Page furniture: what a web page says about itself (buttons, menus, adverts), copied along with a text.

import { countWords, hasSentenceEnd } from './line-shapes.ts';

/**
 * Words that a page's controls are made of. A line counts as a control when it is short and made of
 * little else, so that a sentence with “share” in it is never one.
 */
const CONTROL_WORDS = new Set(
  (
    'close open menu share print email e-mail copy link save skip exit back next previous home search login ' +
    'log sign in out up register subscribe unsubscribe follow like tweet comment comments reply replies ' +
    'read more show less load loading continue reading advertisement advert ad sponsored promoted ' +
    'cookie cookies settings accept reject privacy policy terms mobile desktop version view full site ' +
    'screen top bottom page pages content main navigation newsletter newsletters facebook twitter x whatsapp telegram ' +
    'instagram youtube linkedin reddit pinterest related articles article stories story trending popular latest ' +
    'download app install play pause mute fullscreen toggle expand collapse dismiss cancel ok submit ' +
    'updated last edited edit report bookmark listen gallery slideshow tags topics ' +
    'schließen teilen drucken anmelden abonnieren weiterlesen anzeige werbung kommentare mehr lesen zurück ' +
    'fermer partager imprimer publicité commentaires abonner lire suite cerrar compartir imprimir publicidad ' +
    'springen inhalt startseite menü suche oben thema themen artikel newsletter lesezeit ' +
    'aller contenu principal accueil retour haut rechercher volver arriba inicio contenido saltar ' +
    'comentarios suscribirse leer más закрыть поделиться реклама подписаться комментарии'
  ).split(' '),
);
/** Words that join controls: “Share on Facebook”, “Back to top”, “Sign up for our newsletter”. */
const JOINING_WORDS = new Set(
  'a an the this that on to for our us your with by via of and or all here now it auf den die und zum zur nach sur la le au aux du de en al el los'.split(
    ' ',
  ),
);

/** Controls' words that short sentences are made of as well: “Back home.”, “Open up!” */
const PLAIN_WORDS = new Set(
  'close open print save skip exit back next previous home in out up like last play continue listen read full top bottom page story stories main follow show load now'.split(
    ' ',
  ),
);
const LONGEST = 200;

const WHOLE_LINE: readonly RegExp[] = [
  /^\d+\s+(?:comments?|shares?|likes?|views?|replies|kommentare)$/i,
  /^(?:comments?|shares?|likes?|views?)\s*[(:]?\s*\d+\)?$/i,
  /^\d+\s*(?:min(?:ute)?s?|hours?|days?)\s+(?:read|ago)$/i,
  /^(?:reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura)\s*:?\s*\d+\s*min\p{L}*\.?$/iu,
  /^(?:last\s+)?(?:updated|modified|edited)(?:\s*:|\s+(?:on|at)?)\s*.{0,40}\d.{0,20}(?<![^.][^.m]\.)$/i,
  /^(?:tags?|topics?|categories|filed under|more on|related|themen|schlagwörter)\s*:\s.*[^.!?]$/iu,
  /^(?:see also|read (?:more|also|next)|lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|lire aussi|à lire aussi|voir aussi|leer también|lea también|leggi anche|leia também|читайте также)\s*:\s/iu,
  /^[^.!?]{1,30}(?:\s[>›»/|]\s[^.!?>›»|]{1,40}){1,6}$/,
  /^https?:\/\/\S+$/i,
];

/**
 * Is a line, wherever it stands, a control or label of a page?
 * @returns the reason in words, or undefined
 */
export function furnitureReason(text: string): string | undefined {
  if (text.length > LONGEST || /^[“"«„”‘「]/.test(text)) return undefined;
  if (countWords(text) > 12) return undefined;
  if (WHOLE_LINE.some((shape) => shape.test(text))) return 'a label of the page';
  return isControl(text) ? 'a control of the page' : undefined;
}

/**
 * Is a line furniture because it stands at the page's edge, above the first or below the last paragraph?
 * There a few words without a sentence's end are a control even when their words are unknown.
 * @returns the reason in words, or undefined
 */
export function edgeFurnitureReason(text: string): string | undefined {
  const reason = furnitureReason(text);
  if (reason) return reason;
  return text.length <= LONGEST && countWords(text) <= 5 && !hasSentenceEnd(text)
    ? 'a few words at the edge of the page, no sentence'
    : undefined;
}

function isControl(text: string): boolean {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && !/^\d+$/.test(word));
  if (words.length === 0 || words.length > 7) return false;
  const plain = words.every((word) => PLAIN_WORDS.has(word) || JOINING_WORDS.has(word));
  if (plain && hasSentenceEnd(text)) return false;
  const controls = words.filter((word) => CONTROL_WORDS.has(word)).length;
  const joining = words.filter((word) => JOINING_WORDS.has(word)).length;
  return controls > 0 && controls + joining === words.length && controls >= joining;
}
