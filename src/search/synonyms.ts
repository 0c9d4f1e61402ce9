// Everyday English words that stand for one another in questions and reports.

/** A group a row; a word may stand in several. Plain words of common speech only: no subject's terms. */
const GROUPS = `afraid fear scared frightened anxious worried terrified|worry concern anxiety|job work profession occupation employment career
|house home dwelling residence|apartment flat|begin start commence launch|end finish stop cease conclude|buy purchase acquire
|sell vend|help assist support aid|leave depart quit exit|leave flee|flee escape run|abandon desert leave
|runaway fugitive escapee|child kid|wife spouse husband|money fund cash finance|big large huge great|small little tiny
|kill murder slay|die death dead|hurt injure wound harm|sick ill disease illness|doctor physician medic|car vehicle automobile
|street road avenue|city town|village hamlet|country nation state|land territory soil|law legislation statute
|rule regulation law|court tribunal|judge magistrate|lawyer attorney solicitor counsel|prison jail custody
|arrest detain seize capture|police officer cop|soldier serviceman troop trooper|army military force|war conflict fighting
|fight combat battle|weapon arm gun|attack assault strike raid|defend protect guard|enemy foe|friend ally
|leader head chief boss|president chairman chairwoman|company firm business corporation|worker employee staff|pay wage salary
|cost price fee charge|rich wealthy|poor needy|school academy college|university college|teach instruct train
|teacher instructor trainer coach|student pupil|learn study|book volume|write author compose|say tell state declare|speak talk
|ask request demand|answer reply respond|think believe consider|know understand|see watch observe notice|hear listen
|show reveal display|hide conceal|find discover|lose miss|give grant award provide|get obtain receive gain|take seize
|send dispatch deliver|bring carry|keep retain hold|make create produce build|build construct erect
|break destroy damage ruin wreck|vandalize damage|repair fix mend|burn fire flame|grow increase rise climb
|fall decrease drop decline|reduce lower cut decrease|change alter|choose select pick|choice option alternative
|decide determine rule|decision ruling verdict|allow permit let|forbid ban prohibit|prevent hinder block stop
|refuse reject deny decline|accept welcome receive|agree accord|promise pledge vow|try attempt|need require
|want wish desire hope|like love enjoy|hate dislike|angry furious|happy glad pleased|sad unhappy|safe secure|danger risk threat
|threaten intimidate menace|fast quick rapid|old elderly|young youth|new recent|important major key main|difficult hard tough
|easy simple|right correct|wrong false incorrect|true real|lie false deceive|pretend feign pose|trick deceive cheat fool
|secret hidden|movie film video clip|picture photo image|newspaper press media|journalist reporter|letter mail message
|trip journey travel|go travel move|come arrive|reach arrive|stay remain live|return back|border frontier
|abroad overseas foreign|sea ocean|river stream|coast shore|mountain hill|forest wood tree|food meal|drink beverage
|clothes clothing uniform dress|sleep rest|birth born|marry wed marriage wedding|family relative kin|mother mom mum|father dad
|man guy|woman lady|people person|baby infant|team group band|organization organisation association group|vote election elect
|government authority administration|politician lawmaker legislator|minister secretary|diplomat ambassador envoy
|embassy consulate|spokesman spokeswoman spokesperson representative|director manager head|tax duty levy|join enter
|number figure count amount|figure statistic data|percent percentage share|part portion section|reason cause why|motive reason
|result effect outcome consequence|problem trouble issue difficulty|plan scheme project|method way means|place location site
|area region district zone|name call title|year annual|often frequently|almost nearly|enough sufficient|extra additional
|total overall|entire whole complete|asylum refuge shelter|refugee migrant exile|deport expel extradite|citizen national
|resident inhabitant|population inhabitant|visa permit|permit permission licence license authorization|approve authorize
|application request petition|document paper|procedure process|proceeding trial case|lawsuit case|crime offence offense
|criminal offender|accuse charge blame|guilty convict|punish penalty punishment|sentence term|investigate probe
|investigation inquiry probe|evidence proof|hunt pursue chase|search seek look|visit call|monitor watch|torture abuse mistreat
|beat hit strike|shoot fire|bomb shell bombard|rocket missile|invade invasion occupy|wounded injured|casualty loss
|enlist recruit conscript draft mobilize|draft conscription mobilization|commander officer|unit regiment battalion brigade
|base barrack camp garrison|surrender capitulate|captive prisoner|peace truce ceasefire|protest demonstration rally
|protester demonstrator|oppose resist object|condemn denounce criticize|support back endorse|urge appeal call|persuade convince
|force compel coerce|unwilling reluctant hesitant|free release liberate|freedom liberty|suspect suspicion distrust|trust rely
|betray traitor treason|loyal faithful|warn alert|order command instruct|obey comply|disobey defy refuse|duty obligation
|participate join engage|involvement participation engagement|organize arrange|prepare ready|collect gather raise
|donate contribute|donation contribution gift|volunteer helper|rescue save|strengthen boost|weaken undermine
|stranded stuck trapped|wait await|delay postpone|last continue|lengthy long|happen occur|event incident
|accident crash collision|disaster catastrophe|announce proclaim declare|publish release issue|statement declaration
|comment remark|mention cite refer|describe depict portray|explain clarify|discuss debate|meeting conference
|committee board council|opinion view|idea concept notion|argue dispute|admit confess acknowledge|confirm verify
|check examine inspect|deny dispute|suggest propose recommend|advice counsel guidance|complain complaint|solve resolve settle
|cooperate collaborate|succeed success|achieve accomplish|failure fail|test exam examination|grade mark score|degree diploma
|professor lecturer|class course lesson|subject topic theme|research study|scientist researcher|expert specialist|survey poll
|found establish create form|founder creator|owner proprietor|own possess|rent lease|shop store|customer client|seller vendor
|product goods merchandise|cheap inexpensive|expensive costly|refund reimburse|bill invoice|loan debt|income revenue earning
|profit earning|budget spending expenditure|trade commerce|factory plant|machine device|equipment gear|tool instrument
|computer laptop|phone telephone mobile cellphone|website site|delete remove erase|error mistake fault|update upgrade
|music song|singer musician|actor performer|perform play|game match|player athlete|victory triumph win|defeat beat
|prize award medal|champion winner|religion faith belief|church cathedral|priest clergy|holiday vacation
|celebration festival party|king monarch|kingdom empire|castle fortress|language tongue|meaning definition|story tale
|weather climate|energy power|electricity power|fuel gas oil|pollution contamination|animal creature|hospital clinic
|medicine drug medication|treatment therapy cure|pain ache|plane aircraft airplane jet|ship boat vessel|train railway|bus coach
|hotel inn|garden park|room chamber|near close nearby|far distant|replace substitute|combine merge unite|divide split separate
|limit restrict|influence affect impact|famous renowned|strange odd unusual|normal usual ordinary common typical|rare unusual
|special particular specific|strong powerful|weak feeble|tired exhausted|funeral burial bury|grave tomb|predict forecast
|expect anticipate|remember recall|former previous|current present|soon shortly|immediately instantly|finally eventually
|maybe perhaps|usually generally|colleague coworker|guest visitor|tourist traveler|feel feeling emotion|shame guilt ashamed
|regret remorse|surprise shock astonish|brave courageous|invent fabricate|fake false forged|obvious clear|damage harm
|use employ|wear dress|throw toss|collapse fall|hope expect`;

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
