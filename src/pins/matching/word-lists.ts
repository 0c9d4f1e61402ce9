// English words that the matcher weighs or compares in a way of their own; every other word speaks for itself.

/**
 * Words that say little of a question's subject. They are weighed down only as far as the pins themselves do not
 * show how common they are: dropping them altogether costs right answers among questions.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the of to in on at for from by with and or is are was were be been am i i'm i'd i've me my you your we our us
  it its it's this that these those there here do does did doing done can could will would should shall may might must
  has have had having please what what's how when where who which why whose if as so some any tell know need want like
  get let give just also too very then than about into up out off over he she they his her their him them much many more
  most`.split(/\s+/),
);

export const NEGATIONS: ReadonlySet<string> = new Set(
  `not no never without isn't aren't wasn't weren't don't doesn't didn't can't cannot couldn't won't wouldn't shouldn't
  hasn't haven't hadn't nobody nothing none neither nor`.split(/\s+/),
);

/** A question that begins with one of these, and asks for nothing else, wants a yes or a no. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  `can could may might shall should will would must do does did is are was were has have had am isn't aren't wasn't
  weren't don't doesn't didn't can't couldn't won't wouldn't shouldn't`.split(/\s+/),
);

/** Words that members use for one another. A question may have one where the pin has another. */
export const SAME =
  groups(`delete remove erase cancel|create make open|born birth birthday birthdate|die death dead
  |begin start commence|end finish stop cease|buy purchase|get got receive obtain grant accept|award give|afraid fear scared frightened|help assist support aid
  |job work occupation|house home|country nation|town city|car vehicle|doctor physician|picture photo image|film movie
  |repair fix mend|change alter modify edit|show display|allow permit|forbid ban prohibit|return back|escape flee
  |price cost fee|big large|small little|use utilize|enable activate|disable deactivate|login signin|person people
  |find locate|send mail|store save keep|army military|kill murder`);

/** Words that turn a question into another one. */
export const CONTRARY =
  groups(`born die|birth death|open close|begin end|start stop|start end|buy sell|before after|first last
  |arrive leave|come go|enter exit|win lose|increase decrease|rise fall|allow forbid|permit prohibit|most least|more less
  |maximum minimum|oldest youngest|old young|old new|largest smallest|big small|highest lowest|high low|north south|east west
  |male female|man woman|men women|boy girl|mother father|brother sister|son daughter|husband wife|upload download
  |import export|enable disable|add remove|install uninstall|send receive|lend borrow|accept refuse|accept reject|love hate
  |attack defend|war peace|cause effect|advantage disadvantage|inside outside|summer winter|morning evening|day night
  |lock unlock|follow unfollow|mute unmute|pin unpin|join leave|hire fire|marry divorce|create delete|create destroy
  |import export|early late|earliest latest|longest shortest|long short|best worst|good bad|success failure|legal illegal`);

/** Each word with all that stand in a group with it. */
function groups(text: string): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, string[]>();
  for (const group of text.split('|')) {
    const words = group.trim().split(/\s+/);
    for (const word of words) {
      const known = others.get(word) ?? [];
      known.push(...words.filter((other) => other !== word));
      others.set(word, known);
    }
  }
  return others;
}
