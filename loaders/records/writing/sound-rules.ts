import type { Convention } from "../../../src/model/vocabulary.js";
import { type RuleBook, ruleBook } from "./spelling-rules.js";

/**
 * Letters that sound alike, in the notation of `ruleBook`. Ñ and Ç still carry their marks. Spanish:
 * S, C and Z are one sound in the Americas, B and V everywhere; H is silent, LL is Y; an English
 * speaker writes J as H. Portuguese: S, Z, Ç and SS; LH and NH; M and N at the end. French as in
 * Haiti: one vowel has many spellings and final consonants are silent.
 */
const SPANISH = `
  EZ$>ES*6 ES$>EZ*3 Z$>S*3 S$>Z ~Z>S*3 ^Z>S*2 SA>ZA SO>ZO SU>ZU CE<>SE*3 CI<>SI*3 ZE>CE ZI>CI
  V<>B*3 LL<>Y*3 GE<>JE*3 GI<>JI*3 ^J>H*2 ^X<>J*2 X>S ^H>*3 ^O>HO ^E>HE QUE<>KE*2 QUI<>KI*2
  CA>KA CO>KO CU>KU K>C GUE>GE GUI>GI ^HUE>WE ^GUA<>WA Ñ>NI*3 Ñ>NY*3 RR>R R>RR NV<>MB ^I<>Y*2
  IA$<>EA D$> =O>U =U>O =E>I =I>E S$> N$>M`;
const PORTUGUESE = `
  S$<>Z*4 ~Z>S*3 SA>ZA SO>ZO Ç>S*4 Ç>SS*4 SS<>S*2 CE<>SE*2 CI<>SI*2 CH<>X*3 LH>LI*3 LH>LL*2 NH>NI*3
  NH>N*2 AO$>AN*2 OES$>OIS EIRA$>ERA*2 EIRO$>ERO*2 OU>O*2 W<>V*2 =I<>Y QU>K GE<>JE*2 GI<>JI*2 PH>F*2
  TH>T*2 ^H>*2 E$>I O$>U N$<>M*3 =E>I =O>U`;
const FRENCH = `
  EAU$>O*3 AU>O*2 =U>OU*3 OU>U*3 AI>E*2 =E>AI EI>E OI>WA*2 AIN>IN*2 =EN<>AN*2 PH>F*2 QU>K*2 CA>KA CO>KO
  CE<>SE*2 CI<>SI*2 CH<>SH*2 GE<>JE*2 ^H>*2 Y>I =I>Y IE$<>Y*2 S$>*2 T$>*2 X$>*2 D$> E$>*2 SS>S LL<>L
  NN<>N TT<>T EUX$>E EUR$>ER ILLE$>IL Ç>S*2 ^J>G`;
const ENGLISH = `
  PH>F*2 ~F>PH CK>K*2 K$>CK ^CA<>KA ^CO<>KO ^CU<>KU ^CL<>KL ^CR<>KR C$<>K EE<>EA*2 IE<>EI*3 Y$<>IE*2
  Y$<>EY*2 ~LL<>L*2 L$<>LL ~TT<>T*2 T$<>TT ~NN<>N N$<>NN ~SS<>S*2 S$<>SS ~MM<>M ~RR<>R*2 SON$<>SEN*3
  MAN$<>MANN*2 AU<>AW*2 OO>U =U>OO OU<>OW*2 ^WR>R*2 ^KN>N*2 ^WH<>W SCH>SH*2 CH>SH TH>T*2 CE<>SE*2
  CI<>SI*2 GE<>JE ER$<>AR ER$<>OR*2 DT$>T*2 E$> =E<>I =A<>E =O<>U =A<>O ~SA<>ZA ~SE<>ZE ~SI<>ZI ~SO<>ZO
  S$<>Z ^I<>Y ~Y>I*2 =I>Y H$> GH>G`;
/** What an English-speaking clerk adds to the bearer's own language. */
const CLERK = `PH>F CK>K ^CA<>KA ^CO<>KO ~LL<>L ~TT<>T ~NN<>N ~SS<>S TH>T =E>I =O>U`;

const BOOKS: Partial<Record<Convention, RuleBook>> = {
  spanish: ruleBook(SPANISH, CLERK),
  portuguese: ruleBook(PORTUGUESE, CLERK),
  "french-creole": ruleBook(FRENCH, CLERK),
};
const OTHERS = ruleBook(ENGLISH);

/** The rules by which a name of that convention is written by ear. */
export function soundRules(convention: Convention): RuleBook {
  return BOOKS[convention] ?? OTHERS;
}
