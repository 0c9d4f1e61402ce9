// What of a question only asks and tells nothing of its subject: “what happened to …”, “list all …”, “tell me about …”.

/** Longer texts are stories; looking for a frame's end takes time by the square of the length. */
const LONGEST = 400;
const TEXTS =
  '(?:documents?|sources?|texts?|articles?|reports?|files?|stories|story|corpus|reporters?|authors?)';
const TEXTE = '(?:dokumente?n?|quellen?|texte?n?|artikeln?|berichte?n?)';
const PLEASE = '(?:please |can you |could you |would you )*';
/** Stands before the subject. */
const BEFORE: readonly RegExp[] = [
  `${PLEASE}(?:list|name|show|give|tell) (?:me|us)(?: please)?(?: something| more| everything)?(?: about| of)?(?: all| every| some)?(?: of)?(?: the)?`,
  `${PLEASE}(?:list|name|show|give)(?: of)? (?:all|every|some)(?: of)?(?: the)?`,
  `${PLEASE}(?:list(?: of)?|name) the`,
  `${PLEASE}tell about(?: the)?`,
  `${PLEASE}(?:describe|explain|summari[sz]e)(?: to me| for me)?(?: the)?`,
  `what (?:has |had |have |will )?happen(?:s|ed)? (?:to|with)`,
  `what (?:do|does|did) (?:the |these |those |your |both |all )*${TEXTS} (?:say|tell(?: me| us)?|write|mention|report|know|state) (?:about|of|on)(?: the)?`,
  `what (?:is|was) (?:said|written|known|reported) (?:about|of|on)(?: the)?`,
  `(?:is there|are there|do you have|have you got|i need|i want|i am looking for|i['’]m looking for)(?: any| some| more)? (?:information|info|details|news|anything|something) (?:about|on)(?: the)?`,
  `(?:any|some|more) (?:information|info|details|news) (?:about|on)(?: the)?`,
  `according to (?:the |these |those |your |both )*${TEXTS},?`,
  `is it (?:really |actually )?(?:true|right|correct|so|the case) that`,
  `(?:i|we)(?:['’]ve| have)? (?:just |once )?(?:heard|read)(?: (?:somewhere|online|(?:on|in) the news))?(?: that)?`,
  `(?:a|one|some) (?:friend|guy|colleague|neighbou?r|relative)(?: of mine)? (?:told me|said|says|claims)(?: that)?`,
  `(?:do you|does (?:any|some)(?:one|body)) know(?: if| whether|(?= (?:who|what|which|when|where|why|how) ))`,
  `(?:stimmt es|ist es (?:wahr|richtig)),? dass`,
  `(?:est-ce|est-il|c['’]est) vrai(?: que|(?= qu['’]))`,
  `¿?es (?:verdad|cierto) que`,
  `правда ли,? что`,
  `(?:bitte )?(?:nenne|nenn|zeige?|gib|erzähle?|liste|beschreibe?|erkläre?)(?: (?:mir|uns))?(?: bitte)?(?: etwas| mehr| alles)?(?: (?:über|von|zu))?(?: alle)?(?: (?:die|den|der|das|dem))?`,
  `was (?:ist|passierte|geschah) mit`,
  `was (?:sagen|steht|sagt|schreiben|schreibt|berichten|berichtet) (?:in )?(?:die |den |der |das |dem )*${TEXTE} (?:über|zu|von)(?: (?:die|den|der|das|dem))?`,
  `(?:dime|cuéntame|muéstrame|enumera|nombra|describe|explica)(?: (?:algo|más))?(?: (?:sobre|de))?(?: tod[oa]s)?(?: (?:los|las|el|la))?`,
  `¿?qué (?:pasó|pasa|ocurrió|sucedió) con`,
  `(?:dis[- ]moi|dites[- ]moi|raconte[- ]moi|cite|citez|nomme|énumère|décris|explique)(?: (?:quelque chose|plus))?(?: (?:sur|de|à propos de))?(?: tou(?:s|tes))?(?: (?:les|le|la))?`,
  `(?:qu['’]est-il arrivé|que s['’]est-il passé) (?:à|avec)`,
].map((frame) => new RegExp(`^\\W*${frame} `, 'iu'));
/** Stands behind the subject. */
const BEHIND: readonly RegExp[] = [
  `, (?:right|correct|isn['’]t it|is (?:that|it) (?:right|true|so|correct)|oder|stimmt['’]?s|n['’]est-ce pas|¿?verdad|правда|не так ли)`,
  `,? according to (?:the |these |those |your |both )*${TEXTS}`,
  `(?<=^\\W*was (?:ist|war) mit .+) (?:passiert|geschehen)`,
].map((frame) => new RegExp(`${frame}[\\s?!.]*$`, 'iu'));

/**
 * A question less its frame: to be searched with, for every word of the frame would count as missing.
 * @returns the question itself where it has no frame, or nothing stands in it
 */
export function withoutFrame(question: string): string {
  if (question.length > LONGEST) return question;
  let left = question;
  for (const frame of BEHIND) left = left.replace(frame, '');
  for (const frame of BEFORE) {
    const [begins] = frame.exec(left) ?? [];
    if (begins === undefined) continue;
    left = left.slice(begins.length);
    break;
  }
  return /[\p{L}\p{N}]/u.test(left) ? left : question;
}
