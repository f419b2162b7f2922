/** Neighbouring keys of the same or an adjoining row of a US keyboard, digits with digits. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  Q: "WA",
  W: "QESA",
  E: "WRDS",
  R: "ETFD",
  T: "RYGF",
  Y: "TUHG",
  U: "YIJH",
  I: "UOKJ",
  O: "IPLK",
  P: "OL",
  A: "QWSZ",
  S: "ADWEXZ",
  D: "SFERCX",
  F: "DGRTVC",
  G: "FHTYBV",
  H: "GJYUNB",
  J: "HKUIMN",
  K: "JLIOM",
  L: "KOP",
  Z: "ASX",
  X: "ZCSD",
  C: "XVDF",
  V: "CBFG",
  B: "VNGH",
  N: "BMHJ",
  M: "NJK",
  "0": "9",
  "1": "2",
  "2": "13",
  "3": "24",
  "4": "35",
  "5": "46",
  "6": "57",
  "7": "68",
  "8": "79",
  "9": "80",
};

/** The key struck instead of a capital letter or digit; `u` in [0, 1) picks among its neighbours. */
export function neighbouringKey(letter: string, u: number): string {
  const keys = NEIGHBOURS[letter];
  if (keys === undefined) throw new Error(`"${letter}" is no key of a name or address.`);
  return keys.charAt(Math.floor(u * keys.length));
}
