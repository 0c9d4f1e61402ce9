// Everyday English words that stand for one another in questions and reports.

/** A group a row; a word may stand in several. Plain words of common speech only: no subject's terms. */
const GROUPS = `afraid fear scared frightened anxious|job work profession occupation employment|house home dwelling
|begin start commence launch|end finish stop cease|buy purchase acquire|sell vend|help assist support aid
|leave depart quit exit|flee escape run|child kid|wife spouse husband|money fund cash|big large huge great|small little tiny
|kill murder slay|die death dead|hurt injure wound harm|sick ill disease illness|doctor physician medic|car vehicle automobile
|street road avenue|city town|village hamlet|country nation state|land territory soil|law legislation statute
|court tribunal judge|prison jail custody|arrest detain seize capture|police officer cop|soldier serviceman troop trooper
|army military force|war conflict fighting|fight combat battle|weapon arm gun|attack assault strike raid|defend protect guard
|enemy foe|friend ally|leader head chief boss|president chairman chairwoman|company firm business corporation
|worker employee staff|pay wage salary|cost price fee charge|rich wealthy|poor needy|school academy college|teach instruct train
|student pupil|learn study|book volume|write author compose|say tell state declare|speak talk|ask request demand
|answer reply respond|think believe consider|know understand|see watch observe notice|hear listen|show reveal display
|hide conceal|find discover|lose miss|give grant award provide|get obtain receive gain|take seize|send dispatch deliver
|bring carry|keep retain hold|make create produce build|break destroy damage ruin|repair fix mend|burn fire flame
|grow increase rise climb|fall decrease drop decline|change alter|choose select pick|decide determine rule
|allow permit let|forbid ban prohibit|refuse reject deny decline|accept welcome receive|agree accord|promise pledge vow
|try attempt|need require|want wish desire hope|like love enjoy|hate dislike|angry furious|happy glad pleased|sad unhappy
|safe secure|danger risk threat|fast quick rapid|slow|old elderly|young youth|new recent|important major key main
|difficult hard tough|easy simple|right correct|wrong false incorrect|true real|lie false deceive|secret hidden
|movie film video clip|picture photo image|newspaper press media|journalist reporter|letter mail message
|trip journey travel|go travel move|come arrive|stay remain live|return back|border frontier|sea ocean|river stream
|mountain hill|forest wood tree|food meal|drink beverage|clothes clothing uniform dress|sleep rest|birth born
|marry wed marriage wedding|family relative kin|mother mom mum|father dad|man guy|woman lady|people person|group team band
|organization organisation association group|member|vote election elect|government authority administration
|tax duty levy|join enter|number figure count amount|part portion section|reason cause why|result effect outcome
|problem trouble issue difficulty|plan scheme project|method way means|place location site|name call title|year annual
|often frequently`;

/**
 * The stems that may stand for a stem.
 * @param stem the English stemmer
 */
export function relatedStems(
  stem: (word: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const related = new Map<string, Set<string>>();
  for (const row of GROUPS.split(/\s*\|/)) {
    const stems = row.trim().split(/\s+/).map(stem);
    for (const one of stems) {
      const others = related.get(one) ?? new Set<string>();
      for (const other of stems) if (other !== one) others.add(other);
      related.set(one, others);
    }
  }
  return related;
}
