import type { FiledRecord } from "../../src/linkage/filed-record.js";
import { streamKey, uniformAt } from "../../src/model/population/hash.js";

/** A source of fractions in [0, 1), the same in every run. */
export type Draw = () => number;

export function draws(name: string): Draw {
  const key = streamKey(20250408, name);
  let i = 0;
  return () => uniformAt(key, i++);
}

const SURNAMES =
  `GARCIA|LOPEZ|MARTINEZ|RODRIGUEZ|HERNANDEZ|GONZALEZ|GONZALES|PEREZ|DE LA CRUZ|DELACRUZ
De la Cruz|NUÑEZ|Peña|PENA|JIMENEZ|XIMENEZ|Gimenez|DA SILVA|SILVA|DOS SANTOS|O'Brien|OBRIEN|McDonald
Nguyễn|NGUYEN|LE|LI|LY|KIM|AL HASSAN|EL-SAYED|Ben Ali|CHAVEZ|CHAVES|Vázquez|BASQUES|VELASQUEZ|AN|D'Souza
Þórsson|Łukasz|Đặng|VAN DER BERG|SAN MARTIN|ZZYZX|A|Müller|KAUR|SINGH|Y`
    .split(/[|\n]/)
    .filter(Boolean);
const GIVEN =
  `JOSE|José|PEPE|JUAN|MARIA|María|MARIE|LUPE|GUADALUPE|LUPITA|FRANCISCO|PACO|FRANK|J|M|G.|ANA
ANNA|LUIS|LUISA|CHUY|JESUS|JEAN-PIERRE|XIAO MING|ALEX|ALEJANDRO|ALEJANDRA|MOHAMMED|MO|KATE|CATHERINE
KATHERINE|WILLIAM|WILIAM|MARTHA|MARHTA|DWAYNE|DUANE|Zoë|N'Golo`
    .split(/[|\n]/)
    .filter(Boolean);
const STREETS =
  `Main Street|MAIN ST|Oak Avenue|OAK AVE|North 1st Street|N First St|Elm Rd|Calle Luna
Highway 5|MAIN ST.|Broadway`
    .split(/[|\n]/)
    .filter(Boolean);
const UNITS = [
  "",
  "",
  " Apt 4",
  ", APARTMENT 4",
  " #4",
  " UNIT 2B",
  " No. 2-B",
  " 2nd Floor",
  " 7",
];
const LETTERS = "AEIOUNRSLMÑé' -";

const pick = <T>(draw: Draw, from: readonly T[] | string): T =>
  from[Math.floor(draw() * from.length)] as T;

/** A random record: few values of each field, so that pairs agree often. */
export function someRecord(draw: Draw): FiledRecord {
  const surname = pick(draw, SURNAMES);
  return {
    surname: draw() < 0.5 ? surname : `${surname}${pick(draw, " -")}${pick(draw, SURNAMES)}`,
    given: pick(draw, GIVEN),
    middle: draw() < 0.5 ? "" : pick(draw, GIVEN),
    dob: draw() < 0.1 ? "" : `19${pick(draw, "78")}1-0${pick(draw, "123")}-0${pick(draw, "123")}`,
    address: `${pick(draw, "0123")} ${pick(draw, STREETS)}${pick(draw, UNITS)}`,
    city: "PROVIDENCE",
    state: pick(draw, ["RI", "RI", "ri", "MA", ""]),
    zip: pick(draw, ["00001", "00001", "00001-1234", "00002", ""]),
    tin: pick(draw, ["", "900-00-0001", "900000001", "900000002", "none"]),
  };
}

/** The record with each field damaged, restyled or left alone. */
export function noisyCopy(record: FiledRecord, draw: Draw): FiledRecord {
  const noisy = Object.entries(record).map(([field, text]) => [field, noisyText(text, draw)]);
  const dob = draw() < 0.5 ? record.dob : noisyDate(record.dob, draw);
  return { ...(Object.fromEntries(noisy) as unknown as FiledRecord), dob };
}

function noisyText(text: string, draw: Draw): string {
  const kind = draw();
  if (kind < 0.3) return text;
  if (kind < 0.35) return text.toLowerCase();
  if (kind < 0.4) return text.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  if (kind < 0.45) return text.split(" ").toReversed().join(" ");
  if (kind < 0.5) return text.slice(0, Math.ceil(draw() * text.length));
  if (kind < 0.55) return text.charAt(0);
  if (kind < 0.6) return text + pick(draw, ["XXXX", "EZ", "S", " LOPEZ", "\u{1d49c}", " 李"]);
  let damaged = text;
  for (let n = draw() * 3; n > 0; n--) {
    const at = Math.floor(draw() * damaged.length);
    const [before, letter, after] = [
      damaged.slice(0, at),
      damaged.charAt(at),
      damaged.slice(at + 1),
    ];
    damaged = pick(draw, [
      before + after,
      before + pick<string>(draw, LETTERS) + letter + after,
      before + pick<string>(draw, LETTERS) + after,
      before + after.charAt(0) + letter + after.slice(1),
    ]);
  }
  return damaged;
}

function noisyDate(date: string, draw: Draw): string {
  if (date === "") return draw() < 0.5 ? "" : "1980-01-01";
  const [year, month, day] = date.split("-") as [string, string, string];
  const at = Math.floor(draw() * date.length);
  return pick(draw, [
    `${year}-${day}-${month}`,
    `${date.slice(0, at)}${pick<string>(draw, "0123456789")}${date.slice(at + 1)}`,
    `${year}-01-01`,
    "unknown",
  ]);
}
