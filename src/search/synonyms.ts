// Everyday English words that stand for one another in questions and reports, or go together in them.

/** Words of about the same meaning, a group a row; a word may stand in several. Common speech only: no subject's terms. */
const SYNONYMS = `abandon desert leave|abroad overseas foreign|accept welcome receive|accept reject refuse|accident crash collision
|accuse charge blame|admit confess acknowledge|advice counsel guidance
|afraid fear scared frightened anxious worried terrified|agreement deal contract|alive live survive|allow permit let
|america american us|announce proclaim declare|anonymous pseudonym name|answer reply respond|application request petition
|area region district zone|army military force|arrest detain seize capture|ask request demand|asylum refuge shelter
|attack assault strike raid|base barrack camp garrison|beat hit strike|beg plead ask|begin start commence launch
|benefit good advantage|betray traitor treason|big large huge great|bomb shell bombard|boy girl kid teenager
|break destroy damage ruin wreck|bride groom wedding|britain british uk|brother sister sibling|budget spending expenditure
|build construct erect|burn fire flame|buy purchase acquire|car vehicle automobile|celebration festival party
|challenge difficult problem|charity aid donation|check examine inspect|choice option alternative|choose select pick
|claim say state|class course lesson|clothes clothing uniform dress|collect gather raise|combine merge unite
|committee board council|company firm business corporation|condemn denounce criticize|cost price fee charge
|country nation state|couple wife husband|crime offence offense|cry mourn grieve|danger risk threat|dangerous risky hazardous
|decide determine rule|decision ruling verdict|defend protect guard|delete remove erase|deport expel extradite
|describe depict portray|die death dead|difficult hard tough|diplomat ambassador envoy|director manager head
|dismiss fire sack|disobey defy refuse|dissident activist opponent|divide split separate|doctor physician medic
|dodge evade avoid|donation contribution gift|draft conscription mobilization|earn salary income|emigrate leave migrate
|end finish stop cease conclude|enlist recruit conscript draft mobilize|entire whole complete|error mistake fault
|fake false forged|fall decrease drop decline|family relative kin|fast quick rapid|feel feeling emotion|fight combat battle
|figure statistic data|flee escape run|forbid ban prohibit|force compel coerce|forest wood tree|found establish create form
|free release liberate|fuel gas oil|fundraiser donation fund|funeral burial bury|garbage trash waste rubbish
|get obtain receive gain|give grant award provide|go travel move|goal aim purpose objective
|government authority administration|grade mark score|grief sorrow sadness|grow increase rise climb|handed give receive
|happy glad pleased|harass bother pester|help assist support aid|hire employ recruit|homework assignment task
|horror terror fear|house home dwelling residence|hungry hunger starve|hunt pursue chase|hurdle obstacle barrier
|hurt injure wound harm|idea concept notion|illegal unlawful illicit|immigrant migrant foreigner|important major key main
|income revenue earning|influence affect impact|initiative project campaign|intend plan want|invade invasion occupy
|investigation inquiry probe|involvement participation engagement|jew jewish judaism
|job work profession occupation employment career|judgment ruling decision|keep retain hold|kill murder slay
|kremlin moscow russia|land territory soil|law legislation statute|lawyer attorney solicitor counsel|leader head chief boss
|leave depart quit exit|lethal deadly fatal|letter mail message|lie false deceive|like love enjoy|lobby urge persuade
|luggage baggage suitcase|make create produce build|mandatory compulsory obligatory|marry wed marriage wedding
|meal dinner lunch breakfast|medicine drug medication|mention cite refer|method way means|money fund cash finance
|mother mom mum|movie film video clip|name call title|near close nearby|newspaper press media
|normal usual ordinary common typical|number figure count amount|offer give propose|opponent enemy rival|oppose resist object
|order command instruct|organization organisation association group|pacifist conscientious objector|parent father mother
|part portion section|participate join engage|pay wage salary|peace truce ceasefire|percent percentage share
|permit permission licence license authorization|phone telephone mobile cellphone|picture photo image|place location site
|plan scheme project|plane aircraft airplane jet|police officer cop|politician lawmaker legislator|preserve keep protect
|president chairman chairwoman|press journalist reporter|pretend feign pose|prevent hinder block stop|prison jail custody
|prize award medal|problem trouble issue difficulty|proceeding trial case|product goods merchandise|promise pledge vow
|property belonging possession|protest demonstration rally|publish release issue|punish penalty punishment|reason cause why
|reduce lower cut decrease|refugee migrant exile|refuse reject deny decline|religion faith belief|repair fix mend
|resign quit leave|result effect outcome consequence|retire quit resign|rule regulation law|runaway fugitive escapee
|safe unsafe dangerous|say tell state declare|school academy college|schoolboy schoolgirl pupil|search seek look
|see watch observe notice|send dispatch deliver|settle live move|shame guilt ashamed|ship boat vessel|shout cry yell
|show reveal display|sick ill disease illness|skyrocket increase soar surge|small little tiny|smoke cigarette tobacco
|soldier serviceman troop trooper|solution answer remedy|solve resolve settle|son daughter child|special particular specific
|spokesman spokeswoman spokesperson representative|stance opinion position|stay remain live|stranded stuck trapped
|strange odd unusual|street road avenue|subject topic theme|suggest propose recommend|support back endorse
|surprise shock astonish|suspect suspicion distrust|symbol sign emblem|task job duty|tax duty levy|teach instruct train
|teacher instructor trainer coach|team group band|test exam examination|thief rob steal|think believe consider
|threaten intimidate menace|torture abuse mistreat|treatment therapy cure|trick deceive cheat fool|trip journey travel
|unit regiment battalion brigade|unwilling reluctant hesitant|uprising revolt rebellion|urge appeal call|victory triumph win
|vote election elect|want wish desire hope|war conflict fighting|weapon arm gun|wife spouse husband|worker employee staff
|worry concern anxiety|write author compose|wrong false incorrect`;

/**
 * Behind each word, what may be said in its stead without meaning the same: its opposite (a permit that “has expired” answers
 * whether it is “still valid”), what it is part of, who does it.
 */
const RELATED = `absent: absence|achieve: accomplish|adjust: adapt|after: afterwards later|age: birthday born grow old year young
|agree: accord|alcohol: beer drunk wine|angry: anger frustrate furious upset|apply: applicant application
|approve: authorize disapprove grant|armenian: armenia|arrest: catch handcuff police release|article: news newspaper
|artist: art painter|ask: appeal inquire invite urge wonder|attempt: effort try|back: again backward behind return
|bad: evil harm negative poor worst|battlefield: combat front frontline trench war|become: grow turn
|before: earlier previously|beginning: begin outset|blood: bleed|body: agency corpse organization|book: novel read volume
|born: birth birthplace|break: crack demolish smash split|bribe: corrupt corruption|bring: carry deliver fetch
|bullet: ammunition|buyer: buy|call: demand describe draft label mobilize recruit refer summons visit|campaigner: activist
|car: crash drive|caught: capture|celebrate: birthday party|change: alter convert different replace transform|chinese: china
|choose: choice|church: cathedral christian pray priest|citizenship: citizen nationality|city: capital district town
|climate: warm weather|coach: bus|come: arrive go return|commander: chief general|compare: contrast difference
|competition: compete contest race tournament|complaint: complain|conscientious: conscience|constantly: always
|cooperate: collaborate|correct: accurate right|country: abroad foreign homeland|courageous: brave
|court: judge testify trial tribunal|coworker: colleague|creator: create|creature: animal|criticize: complain criticism
|cross: border enter|customer: client|cut: cost|damage: harm vandal vandalize|dancer: ballet dance
|date: day meet month time year|dead: coffin corpse|decision: decide|defeat: beat|democratic: democracy
|deploy: send serve station|deserter: defector fugitive traitor|desertion: desert|destroy: collapse demolish
|detention: custody|different: differ|diploma: certificate degree|dirty: dirt|disaster: catastrophe|discuss: debate
|dispute: argue conflict deny quarrel|disturb: bother|doctor: nurse surgeon|document: certificate id paper passport
|donate: contribute|drawback: disadvantage|drink: beverage|drug: addict|dry: drought|eastern: east|embarrass: ashamed shame
|embassy: consulate|empire: emperor kingdom|employer: boss company employee|ending: end|entrance: door
|escape: avoid away getaway hide sneak survive|european: europe|evader: dodger|expect: anticipate|expensive: costly
|explain: clarify|explode: bomb|explosion: blast|extra: additional|fail: failure unsuccessful|faith: believe|fall: collapse
|family: child kid parent wife|famous: known popular renowned|far: distant|father: dad|fault: blame
|fear: dread panic scary shudder worry|fight: clash martial quarrel struggle|film: camera director|finally: eventually
|find: discover|finnish: finland|flat: apartment|flight: flee|foe: enemy|food: cook eat meal|forbid: allow|form: application
|fortress: castle|forward: advance ahead|founder: creator found|fraud: cheat scam|french: france|friend: ally
|frontier: border|fun: enjoy entertainment|funny: joke laugh|gang: criminal mafia|garden: park yard|gear: equipment
|germany: german|get: arrive enter reach send|girlfriend: boyfriend|give: contribute donate hand lend|government: govern
|graduate: degree|great: excellent good|greek: greece|grenade: explosive|growth: develop|guard: escort|guess: estimate
|guest: host invite visitor|guilty: convict innocent|gym: exercise|hand: arm|happy: joy satisfy smile|harass: bully
|hate: anger dislike|head: brain|hide: conceal flee|holiday: christmas easter vacation
|home: address hometown live native stay|honor: dignity|hope: dream expect optimistic|hospital: clinic doctor sick|hot: heat
|house: apartment build flat garden roof shelter|imprison: jail release|improve: better enhance|incident: event
|increase: decrease|indian: india|inexpensive: cheap|infant: baby|inhabitant: population resident|initial: first
|injure: accident|inn: hotel|insist: demand|instantly: immediately|intend: aim|interview: journalist press question
|invade: attack conquer|invent: fabricate inventor|investment: invest|invoice: bill|irritate: annoy|israeli: israel
|italy: italian|japanese: japan|job: employ|join: enlist enter|just: fair|kazakhstan: kazakh|keep: maintain save stay store
|kid: child|kill: dead death die execute shoot suicide survive|killer: murder murderer|king: monarch queen|kitchen: cook
|laptop: computer|last: continue duration final|law: act bill constitution decree legal|lawsuit: appeal case sue
|lead: boss head leader manage|leave: arrive enter evacuate flee go return stay withdraw|leg: foot|legal: lawful lawyer
|lend: borrow|liberty: freedom|limit: restrict restriction|listen: hear|live: dwell inhabit resident|loan: bank credit debt
|lonely: alone|long: lengthy|lose: defeat fail miss win|loss: casualty|loyal: faithful|machine: device|magistrate: judge
|man: gentleman guy husband|manage: able|marriage: love|marry: divorce|match: final game|meaning: definition|meet: encounter
|meeting: assembly conference gather meet|minister: chancellor ministry premier secretary|ministry: department|minute: hour
|missing: lost|mob: crowd|money: bank income pay profit rich salary|monk: monastery|mood: feeling|moral: ethical
|more: grow increase|most: major majority|mountain: hill|mourn: funeral|move: relocate transfer|movement: campaign group
|movie: cinema|mp: lawmaker|museum: gallery|muslim: islam mosque|name: called nickname surname|national: citizen|navy: naval
|nearly: almost|neighboring: neighbor|nervous: anxious|new: modern recent|next: following|noble: aristocrat|northern: north
|norwegian: norway|notice: announcement letter|notify: inform|now: currently nowadays today|numerous: large|obey: comply
|obligation: duty|obstacle: hinder|obvious: clear|occupation: invasion|occur: happen|offend: insult|offender: criminal
|office: agency bureau|officer: commander general lieutenant military|official: authority|often: frequent frequently repeat
|old: adult elder elderly year|open: close|opinion: attitude believe think view|opposition: oppose resistance|order: decree
|organize: arrange event|owe: debt|owner: own proprietor|pain: ache|parent: child orphan|parliament: legislation legislature
|pay: bill cost rent|penalty: fine|people: folk group person|performer: actor|perhaps: maybe
|permission: allow approval unauthorized|persuade: convince|pick: collect|picture: painting
|place: city country region town village|plan: arrange organize prepare program schedule|plane: fly|plant: factory
|play: drama perform|player: athlete team|poet: poem|police: detective investigate|policymaker: lawmaker politician
|polish: poland|politics: political|poll: election survey|pollution: contamination pollute|poor: needy
|positive: negative optimistic|possess: own|possible: impossible|postpone: delay|power: authority control electricity energy
|prayer: pray|precise: exact|predict: forecast|prefer: favorite like|prejudice: bias|present: attend current
|preserve: conserve|president: leader|press: medium|pressure: harass stress|previous: former|price: cheap discount expensive
|pride: honor proud|priest: bishop clergy|prison: captivity convict imprison|prisoner: captive inmate jail|probable: likely
|probe: investigate|problem: crisis drawback risk|process: procedure|professor: lecturer|profit: earning|progress: advance
|promise: assure guarantee|proof: evidence|protection: protect|protester: activist demonstrator|provide: equip offer supply
|pseudonym: alias|public: community|publish: print|quake: earthquake|quantity: amount number|question: query|quiet: calm
|racist: racism|rage: anger|raise: fundraise|rare: seldom unique unusual|rate: percentage|reach: arrive|ready: prepare
|reason: explain motive|rebel: insurgent mutiny|recently: lately|recommend: advise|recording: record video
|reduce: drop shrink|refuser: objector|regime: dictator government|region: province territory|regret: remorse sorrow
|reimburse: refund|relief: aid help|religion: god|remark: comment|remember: recall|renew: extend|rent: lease|repair: build
|repeat: again|report: account article broadcast news publish story|request: appeal|require: must need
|rescue: evacuate help save|reservist: reserve|resist: refuse|respect: admire dignity|responsible: charge|restaurant: eat
|retire: pension|return: repatriate|reveal: admit announce disclose leak publish tell|rifle: gun weapon|rise: fall soar
|risk: endanger|rocket: missile|room: bedroom chamber hotel|roughly: approximate|royal: prince
|rule: control govern king order|run: operate race|russian: russia|sad: depress depressed disappoint unhappy upset
|safe: safety secure security|safety: refuge|say: add advice announce mention message remark|scholarship: grant
|school: pupil student teacher|scientist: researcher|score: goal|scrawl: paint|scripture: bible|sea: ocean|search: raid
|secret: hidden|secure: insecure|sell: buy seller vend|send: receive|sentence: phrase prison term verdict|service: serve
|set: depart|share: proportion stock|ship: sail|shoot: fire|shop: buy store|shore: coast|short: brief long|shout: scream
|show: demonstrate indicate prove|sick: patient|sign: mark signal|similar: same|simple: easy|sin: evil|singer: musician
|slavery: slave|sleep: rest|slogan: motto phrase|snow: ice|soldier: conscript fighter military recruit veteran warrior
|song: music|soon: shortly|southern: south|spanish: spain|specialist: expert|spend: save|sport: athletic|state: province
|statement: declaration|statue: sculpture|stigmatize: stigma|stop: quit|stranger: foreigner|stream: river|street: address
|strengthen: boost|strike: protest|strong: powerful|struggle: battle difficult|stuck: limbo|student: pupil
|study: learn research university|substitute: replace|succeed: manage success successful win|successful: effective
|sufficient: enough|summons: draft notice notify|support: favor oppose|sure: certain|surrender: capitulate|survive: die
|swedish: sweden|swim: pool|symbol: flag letter logo|take: seize|tale: story|talk: discussion interview meet negotiate speak
|tank: armor|teach: instructor lesson teacher|tear: rip|technician: engineer|television: broadcast tv|tell: inform message
|theater: stage|theft: robbery steal|think: feel|ticket: fare|time: period when|tired: exhausted|title: headline|tomb: grave
|tongue: language|tool: instrument|top: best|toss: throw|total: overall|tour: guide|trade: business commerce deal market sell
|train: coach railway trainer|transport: carry vehicle|trap: stick|travel: commute cross hitchhike|traveler: tourist
|treaty: agreement|trench: frontline|troop: army|true: real|trust: rely|turkish: turkey|twice: double|tyrant: dictator
|ukrainian: ukraine|umpire: referee|uncertain: doubt|uncle: aunt|unclear: confuse|understand: know|unemployed: jobless
|unique: special|university: college|unjust: unfair|unknown: anonymous known|unsafe: danger|upgrade: update
|use: apply employ spend utilize|useful: helpful|usually: generally|valid: expire invalid|vanish: disappear|vendor: seller
|verify: confirm|victory: success|view: position think|viewer: audience|village: hamlet|visa: permit
|visit: attend come tourist travel|volunteer: helper voluntary|vote: referendum|wait: await|want: demand request|war: combat
|warn: advise alarm alert threat|wash: clean|waste: recycle spend|watch: guard monitor|water: drink flood|weak: feeble strong
|weaken: undermine|wealthy: rich|wear: dress|website: site|week: day|western: west|wet: rain|why: motive
|widespread: common popular|widow: husband|willing: eager ready|wind: storm|winner: champion|winter: cold|wish: dream
|withdraw: retreat|witness: testify|woman: lady wife|word: phrase|work: factory function labor operate serve
|worker: labor union|wound: injury survive|wounded: injured|writer: author journalist|wrong: mistake|year: annual decade
|young: teen youth`;

/**
 * The stems that may stand for a stem.
 * @param stem the English stemmer
 */
export function relatedStems(
  stem: (word: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const related = new Map<string, Set<string>>();
  const relate = (one: string, other: string): void => {
    const [from, to] = [stem(one), stem(other)];
    if (from === to) return;
    const others = related.get(from);
    if (others) others.add(to);
    else related.set(from, new Set([to]));
  };
  for (const row of SYNONYMS.split(/\s*\|/)) {
    const words = row.split(' ');
    for (const one of words) for (const other of words) relate(one, other);
  }
  for (const row of RELATED.split(/\s*\|/)) {
    const [head = '', others = ''] = row.split(': ');
    for (const other of others.split(' ')) {
      relate(head, other);
      relate(other, head);
    }
  }
  return related;
}
