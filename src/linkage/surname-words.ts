import { foldStandard } from "./fold.js";

/** How many surnames of one person are compared. Files with more fields than that are unknown. */
export const MOST_SURNAMES = 3;

/**
 * The surnames in a surname field, folded, without repetition, at most `MOST_SURNAMES`, in the order
 * written. Particles are joined to the word they belong to, so that DE LA CRUZ, DELA CRUZ, De-La-Cruz
 * and DELACRUZ all give DELACRUZ; `y` between two surnames is dropped.
 */
export function surnameWords(text: string): readonly string[] {
  const words = foldStandard(text);
  if (words === "") return [];
  if (!words.includes(" ")) return [words];
  const surnames: string[] = [];
  let joined = "";
  const parts = words.split(" ");
  for (let i = 0; i < parts.length; i++) {
    const word = parts[i]!;
    const last = i === parts.length - 1;
    if (!last && joined === "" && surnames.length > 0 && CONNECTORS.has(word)) continue;
    joined += word;
    if (!last && (word.length === 1 || PARTICLES.has(word))) continue;
    if (!surnames.includes(joined) && surnames.length < MOST_SURNAMES) surnames.push(joined);
    joined = "";
  }
  return surnames;
}

// Garcia y Lopez, Costa e Silva.
const CONNECTORS: ReadonlySet<string> = new Set(["Y", "E"]);

const PARTICLES: ReadonlySet<string> = new Set(
  [
    "DE DEL DELA DELAS DELOS LA LAS LOS SAN SANTA SANTO", // Spanish
    "DA DAS DO DOS", // Portuguese
    "DU LE ST SAINT", // French and Haitian
    "DI LO VAN VON DER DEN TER TEN MAC MC", // other European
    "AL EL ABU ABD ABDUL BIN BINT IBN BEN", // Arabic
  ].flatMap((line) => line.split(" ")),
);
