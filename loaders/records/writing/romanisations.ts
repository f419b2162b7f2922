import type { Convention } from "../../../src/model/vocabulary.js";
import { type RuleBook, ruleBook } from "./spelling-rules.js";

/** How a convention's names vary in Latin letters. */
export interface Romanisations {
  /** A rival system, applied throughout a name; none where spelling varies without a system. */
  readonly system?: RuleBook;
  /** Variations that occur one at a time. */
  readonly single: RuleBook;
}

/** Pinyin to Wade-Giles as commonly printed, without apostrophes. */
const WADE_GILES = `
  ZHI>CHIH SHI>SHIH CHI>CHIH RI>JIH ZI>TZU CI>TZU SI>SSU ZH>CH X>HS Q>CH ^C>TS ^Z>TS J>CH
  ^R>J ^D>T ^G>K ^B>P IAN$>IEN ONG>UNG IE$>IEH UE$>UEH YE$>YEH GUO>KUO DUO>TO LUO>LO YAN$>YEN`;
/** Pinyin heard through Cantonese, Hokkien or English. */
const CHINESE = `
  ZH>CH*3 X>HS*2 X>SH*2 Q>CH*3 Z>TS*2 J>CH ^R>Y IAN$>IEN*2 IAN$>IN ONG>UNG*2 UO>OK UO>O*2 ANG>EUNG
  ANG>ONG U$>OO IU>AU OU>AU*2 AO>OW*2 AN$>AM IN$>IM I$>EE*2 EN$>AN ENG>ING ^D>T*2 ^G>K*2 ^B>P*2 ^W>V
  YU>YUE YE>YEH UI>OI`;
/** Revised Romanization to McCune-Reischauer. */
const MCCUNE = `
  ^G>K ^D>T ^B>P ^J>CH EO>O EU>U`;
/** Korean habits, and Vietnamese sounds where spelling and speech part. */
const OTHER_ASIAN = `
  ^G>K*3 ^D>T*2 ^B>P*3 ^J>CH*3 G$>K B$>P*2 EO>U*3 EO>OU*2 EO>O*2 EU>U*2 EU>OO =U>OO*2 ^U>WOO*3 ^YU>YOO*2
  ^SI>SHI*3 OE>OI*2 =I>EE ^I>YI*2 ^R>L*2 ^L>R AE>AI AE>AY ^O>OH ^PH>F*2 ^QU>KU*2 ^X>S*2 ^TR>CH*2 ^GI>ZI
  ^NG>N NG$>N NH$>N*2 TH>T*2 Y$>I*2 I$>Y IE>E UO>O ^D>Z AU$>AO`;
const SOUTH_ASIAN = `
  AA>A*3 EE>I*3 =I>EE*2 OO>U*3 =U>OO*2 V>W*4 W>V*4 SH<>S*3 TH<>T*3 A$>*3 GH<>G BH<>B DH<>D*2 KH<>K PH>F*2
  CHH>CH*2 KSH<>X*2 Z<>J AI<>AY AU<>OU*2 YA$>IA*2 Y$<>I*2 =A>AA ~NN<>N ~TT<>T ~LL<>L DEEP$>DIP ESH$>ISH*2
  ANT$>ANTH RI>RU UR>OOR =E<>I ^I>E EY$>Y`;
const WEST_AFRICAN = `
  OU>U*3 =U>OU*2 OO>U*2 =U>OO ~W>OU ^WA<>OUA*2 ~C<>K KW<>QU*3 ^GY<>J*2 KY>CH*2 HY<>SH*2 ^DJ<>J*2 ^DI>J
  SH>S*3 ~S>SH*2 PH>F EE>I*2 =I>EE AI<>AY*2 EI<>EY Y$<>I*2 IE$<>Y AA>A*2 =A>AA AU<>AW*2 EH$>E*2 GB>B*2
  KP>P ^AD<>ED ~NN<>N ~LL<>L ~SS<>S*2 OWO<>AWO E$>EY O$>OH A$>AH =E<>I`;
/**
 * The vocabulary's Arabic and Persian names have `a` for every short vowel that the script leaves
 * out (`romaniseAbjad`), so most variation is in which vowel is put there, or that none is.
 */
const ARABIC_PERSIAN = `
  ^MAH>MUH*4 ^MAH>MOH*4 ^MA>MO*2 ^MA>MU*2 ^HA>HO ^HA>HU =A>E*2 =A>I =A>U AY>EI*2 AY>AI*2 AI<>EI*2 =U>OU*3
  =U>OO*3 =U>O*2 =I>EE*3 =I>E I$>Y*3 I$>EE KH>H*2 KH>K*2 GH>G*2 DH>Z*2 DH>D*2 ~TH>S ^Q>G*2 ^Q>K*2 ^Q>GH*2
  ~Q>GH ^J>DJ W<>V*2 AH$>A*3 AH$>EH*2 ~S>SS*3 ~M>MM*2 ~D>DD ~L>LL ~B>BB ~N>NN ^AL>EL*3 ^SH>CH*2 D$>T ^A>E`;
const CONSONANTS = [
  "B",
  "D",
  "F",
  "G",
  "H",
  "J",
  "K",
  "L",
  "M",
  "N",
  "Q",
  "R",
  "S",
  "SH",
  "T",
  "Z",
];
/** `a` between consonants dropped after another one: KAMARAN is KAMRAN. */
const DROPPED_VOWEL = CONSONANTS.map((sound) => `~A${sound}A>A${sound}*2`).join(" ");

const TABLES: Partial<Record<Convention, Romanisations>> = {
  chinese: { system: ruleBook(WADE_GILES), single: ruleBook(CHINESE) },
  "other-asian": { system: ruleBook(MCCUNE), single: ruleBook(OTHER_ASIAN) },
  "south-asian": { single: ruleBook(SOUTH_ASIAN) },
  "west-african": { single: ruleBook(WEST_AFRICAN) },
  "arabic-persian": { single: ruleBook(ARABIC_PERSIAN, DROPPED_VOWEL) },
};

/** The variations of a convention's names; undefined where names come in Latin letters. */
export function romanisations(convention: Convention): Romanisations | undefined {
  return TABLES[convention];
}
