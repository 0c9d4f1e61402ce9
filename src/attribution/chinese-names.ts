// Who is named by Chinese words: 外交部发言人王伟 is 王伟, 外交部发言人; 警方 is a body; 他 is nobody by name.

import type { Speaker, SpeakerKind } from './attribution.ts';

const SURNAME =
  '(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鐘姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔汤湯])';
const GIVEN = '\\p{Script=Han}{1,2}';
/** Also names from other languages: 弗拉基米尔·普京. */
const NAME = `(?:${SURNAME}${GIVEN}|\\p{Script=Han}{1,8}(?:[·・]\\p{Script=Han}{1,8})+)`;
const TITLE =
  '(?:发言人|發言人|市长|市長|部长|部長|省长|省長|局长|局長|处长|處長|院长|院長|校长|校長|会长|會長|社长|社長|所长|所長|秘书长|秘書長|县长|縣長|镇长|村长|村長|船长|船長|队长|隊長|总统|總統|总理|總理|首相|主席|主任|书记|書記|大使|议员|議員|法官|检察官|律师|律師|经理|經理|总裁|總裁|董事长|董事長|教授|博士|专家|專家|学者|學者|研究员|研究員|记者|記者|医生|醫生|教师|教師|老师|老師|学生|學生|工人|农民|農民|渔民|漁民|居民|村民|市民|司机|司機|警官|官员|官員|负责人|負責人|创始人|創始人|作家|导演|導演|教练|教練|工程师|工程師|科学家|科學家|目击者|目擊者|志愿者|負責人|代表|家属|家屬|当事人)';
const BODY =
  /(?:警方|官方|校方|院方|厂方|警察|部|局|厅|廳|署|处|處|院|会|會|所|队|隊|社|报|報|报社|公司|集团|集團|政府|法院|大学|大學|协会|協會|组织|組織|银行|銀行|机构|機構|委员会|委員會|办公室|辦公室|电视台|電視台|联盟|聯盟|使馆|使館|中心|基金会|医院|醫院|博物馆)$/u;
const DOCUMENT =
  /(?:报告|報告|声明|聲明|公报|公報|文件|研究|调查|調查|文章|公告|通知|判决书|条约|宪法|统计|數據|数据)$/u;
/** No name and no noun for a speaker holds these, nor begins so. */
const NOBODY =
  /[的了是有不把被都我你他她它們们這这那此其所]|^(?:大家|所以|因此|于是|然后|同时|并|而且|甚至|俗话|俗話|常言|古语|古語|老话|老話|据|據|听|聽|虽然|如果|因为|换句话|可以|比如|例如|应该|只能|总之|也就)/u;
const TITLED_NAME = new RegExp(
  `^(?<role>(?:(?![和与與及、])\\p{Script=Han}){0,12}?${TITLE})(?<name>${NAME})$`,
  'u',
);
const NAMED_TITLE = new RegExp(`^(?<name>${NAME})(?<role>${TITLE})$`, 'u');
const ONLY_NAME = new RegExp(`^${NAME}$`, 'u');
const ADDRESSED = new RegExp(`^${SURNAME}(?:${GIVEN})?(?:先生|女士|小姐|${TITLE})$`, 'u');
const DESCRIBED = new RegExp(`^(?:一名|一位|几名|多名|两名)?\\p{Script=Han}{0,14}?${TITLE}$`, 'u');
/** Longer words that nothing tells are clauses. */
const LONGEST_UNKNOWN = 4;

/** True where a phrase is written in Chinese characters throughout. */
export function isChinese(words: string): boolean {
  return /^[\p{Script=Han}·・、]+$/u.test(words);
}

/**
 * Whom the words name, in their order; null for one whom they do not tell.
 * @param text the whole document, in which a role may stand before the name
 */
export function chineseSpeakers(words: string, text: string): readonly (Speaker | null)[] {
  const parts = words.split(/、|以及|和|与|與|及/u);
  const each = parts.map((part) => speakerIn(part, text));
  if (parts.length > 1 && each.every((speaker) => speaker !== null)) return each;
  const isShort = words.length > 1 && words.length <= LONGEST_UNKNOWN && parts.length === 1;
  const unknown = isShort && !NOBODY.test(words) ? speaker(words, 'person', null) : null;
  return [speakerIn(words, text) ?? unknown];
}

/** True for words that name somebody, or for a pronoun. */
export function namesSpeaker(words: string): boolean {
  const isPronoun = /^[他她它][们們]?$/u.test(words);
  return isPronoun || chineseSpeakers(words, '').every((each) => each !== null);
}

function speakerIn(words: string, text: string): Speaker | null {
  const titled = TITLED_NAME.exec(words)?.groups ?? NAMED_TITLE.exec(words)?.groups;
  if (titled?.['name']) return speaker(titled['name'], 'person', titled['role'] ?? null);
  if (NOBODY.test(words)) return null;
  if (DESCRIBED.test(words) && !ADDRESSED.test(words)) return speaker(words, 'unnamed', null);
  if (DOCUMENT.test(words)) return speaker(words, 'document', null);
  if (BODY.test(words)) return speaker(words, 'organisation', null);
  if (ONLY_NAME.test(words)) return speaker(words, 'person', roleIn(text, words));
  return ADDRESSED.test(words) ? speaker(words, 'person', null) : null;
}

function speaker(name: string, kind: SpeakerKind, role: string | null): Speaker {
  return { name, role, pseudonym: false, kind };
}

/** 港口主任王伟: what stands before the name since the last mark, where that ends in an office; else the office alone. */
function roleIn(text: string, name: string): string | null {
  const whole = new RegExp(`(?:^|[，。！？；、“”\\s])(\\p{Script=Han}{0,10}?${TITLE})${name}`, 'u');
  const office = new RegExp(`(${TITLE})${name}`, 'u');
  return (whole.exec(text) ?? office.exec(text))?.[1] ?? null;
}
