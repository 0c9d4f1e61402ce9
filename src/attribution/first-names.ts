// Common first names and what they tell of a person: a small dictionary, by no means all there are.

import { wordSet } from './word-classes.ts';

export type Gender = 'male' | 'female';

/** The gender a first name is mostly given to; undefined where it is not listed. */
export function genderOfName(first: string): Gender | undefined {
  const lower = first.toLowerCase();
  if (MALE.has(lower)) return 'male';
  return FEMALE.has(lower) ? 'female' : undefined;
}

/** What a Slavic family name's ending tells: -ova, -skaya or -ov, -sky. */
export function genderOfSurname(last: string): Gender | undefined {
  if (/(?:[oe]va|ieva|yeva|skaya|skaia|ina)$/.test(last) && last.length > 5) return 'female';
  return /(?:ov|ev|yov|sky|skiy|skii|ich)$/.test(last) && last.length > 5 ? 'male' : undefined;
}

const MALE = wordSet(
  `aaron abdul abraham adam adrian ahmad ahmed al alan albert alejandro aleksandr aleksei alex alexander alexandre alexei
  alexey ali allan allen amir anatoly anders andre andreas andrei andres andrew andrey andy antoine anton antonio arkady
  arnold artem artur arthur ben benjamin bernard bernd bernie bert bill billy bob bobby boris brad bradley brandon brendan
  brent brett brian bruce bruno bryan carl carlos charles charlie chris christian christoph christopher chuck claude
  claus cory craig dan daniel danny darren dave david dean denis dennis derek diego dieter dirk dmitri dmitry dominic don
  donald doug douglas drew dustin dwight dylan ed eddie edgar eduardo edward edwin egor elias elliott emil emmanuel enrique
  eric erik ernest ernst etienne eugene evan evgeny farkhad felipe felix fernando francis francisco francois frank franz
  fred frederick fritz gabriel gary gavin gene geoffrey georg george georges gerald gerard gerhard gilbert giovanni glenn
  gordon graham greg gregory guido guillermo gunther gustavo guy hans harold harry hassan heinz helmut henri henry herbert
  herman horst howard hugo hussein ian ibrahim igor ilya isaac ivan jack jackson jacob jacques jaime jake jakob james jamie
  jan jared jason javier jay jean jeb jeff jeffrey jens jeremy jerome jerry jesse jim jimmy joachim joe joel johann johannes
  john johnny jon jonathan jorge jose josef joseph josh joshua juan juergen julian julien jurgen justin kamil karl keith
  ken kenneth kevin kirill klaus konstantin kurt kyle larry lars laurent lawrence lee leo leon leonard leonid lewis lloyd
  lorenz louis luc lucas luis luke lutz manfred manuel marc marcel marco marcus mario mark markus martin mathieu matt
  matthew matthias maurice max maxim maximilian michael michel miguel mike mikhail mitch mitt mohamed mohammad mohammed
  moritz muhammad murat mustafa nathan neil nicholas nick nicolas nigel nikita nikolai noah norbert norman oleg oliver
  olivier omar oscar oskar otto owen pablo pascal patrick paul pavel pedro pete peter phil philip philippe pierre piotr
  rafael rainer ralf ralph ramon randy raul ray raymond rene ricardo richard rick robert roberto rodrigo roger roland roman
  ron ronald ross roy rudolf rudy ruslan russell ryan said salman sam samuel scott sean sebastian serge sergei sergey sergio
  seth shane shaun simon stanislav stanley stefan stephan stephen steve steven stuart sven taylor ted terry theodor theo
  thomas thorsten tim timothy timur tobias todd tom tommy tony travis trevor tyler udo ulrich uwe vadim valentin valery
  vasily viktor victor vincent vitaly vladimir vladislav volker wade walter warren wayne werner will william wolfgang
  xavier yakov yann yegor yevgeny yuri yves yusuf zachary`,
);

const FEMALE = wordSet(
  `abigail agnes aisha alena alexandra alice alicia alina allison amanda amber amelia amina amy ana anastasia andrea angela
  angelika anita ann anna anne annette annie antonia april ashley asya astrid audrey barbara beata beate beatrice bella
  bernadette beth betsy betty beverly birgit bonnie brenda brigitte brittany camille carla carly carmen carol carole
  caroline carolyn catherine cecile cecilia celine charlotte cheryl chloe christa christiane christina christine cindy
  claire clara claudia colleen condoleezza connie corinne courtney crystal cynthia daniela danielle daria dawn deborah
  debbie debra denise diana diane dolores dominique donna dora doris dorothy edith ekaterina elaine eleanor elena elina
  elisabeth elise elizabeth ella ellen elsa emily emma erica erika erin estelle esther eugenia eva evelyn fatima fiona
  florence frances franziska gabriela gabriele galina geraldine gertrud gina gisela gloria grace greta gudrun hannah
  heather heidi heike helen helena helene helga hilary hillary huma ida ilona inga inge ingrid irene irina iris isabel
  isabella isabelle ivana ivanka jacqueline jaclyn jane janet janice jasmin jean jeanette jenna jennifer jenny jessica jill
  joan joanna jocelyn josephine joy joyce judith judy julia juliana julie juliette june jutta karen karin katarina kate
  katerina katharina katherine kathleen kathryn kathy katia katie katrin katya kelly kerry khadija kim kimberly kirsten
  kristen kristin kristina ksenia larisa laura lauren lea leila lena leslie leyla lidia lillian linda lisa liz liza loretta
  lori lorraine louise lucia lucie lucy ludmila luisa lydia lyudmila madeleine maggie maia manuela marcia margaret margarita
  marguerite maria mariam marianne marie marilyn marina marion marjorie marlene martha martina mary maryam maya megan
  melania melanie melissa mercedes michele michelle mila mina miriam mitzi molly monica monika monique nadezhda nadia nadine
  nancy naomi natalia natalie natasha nathalie nicole nikki nina nora norma odette oksana olga olivia oxana pamela patricia
  paula paulina pauline peggy penelope petra phyllis polina priya rachel ramona raya rebecca regina renate rita roberta
  robin rosa rosalind rose rosemary rosie roxana ruth sabine sally samantha sandra sara sarah sasha selina sharon sheila
  shirley silke silvia simone sofia sonia sonja sophia sophie stacey stella stephanie sue susan susanna susanne suzanne
  svetlana sybille sylvia tamara tania tanya tara tatiana teresa theresa tiffany tina ulla ulrike ursula ute valentina
  valeria valerie vanessa vera verena veronica veronika victoria viktoria virginia vivian wanda wendy yana yasmin yelena
  yolanda yulia yvette yvonne zainab zhanna zoe`,
);
