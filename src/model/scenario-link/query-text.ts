/** Keys and values of a query string, in order; a key can come more than once. */
export type QueryEntries = readonly (readonly [key: string, value: string])[];

/** Signs a query may hold as they are, so that links stay readable. */
const PLAIN: Readonly<Record<string, string>> = {
  "%20": "+",
  "%2C": ",",
  "%2F": "/",
  "%3A": ":",
  "%3B": ";",
  "%40": "@",
};

/** As browsers write it themselves, which escape the apostrophe too. */
const escaped = (text: string): string =>
  encodeURIComponent(text)
    .replaceAll("'", "%27")
    .replaceAll(/%(?:20|2C|2F|3A|3B|40)/g, (code) => PLAIN[code] ?? code);

/** A query string without its question mark. */
export function queryText(entries: QueryEntries): string {
  return entries.map(([key, value]) => `${escaped(key)}=${escaped(value)}`).join("&");
}

/** The entries of any text as a query string, with or without its question mark. Never throws. */
export function queryEntries(text: string): QueryEntries {
  return text
    .replace(/^\?/, "")
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const equals = part.indexOf("=");
      if (equals < 0) return [unescaped(part), ""] as const;
      return [unescaped(part.slice(0, equals)), unescaped(part.slice(equals + 1))] as const;
    });
}

/** As it was before it was escaped, or as it stands where it was not escaped properly. */
function unescaped(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
