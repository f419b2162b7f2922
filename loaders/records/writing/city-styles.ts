import { properCase } from "./proper-case.js";

/** A city in plain capitals, written with capital first letters and without capitals. */
export interface CityStyles {
  readonly plain: string;
  readonly small: string;
  readonly lower: string;
}

const CACHE_LIMIT = 50_000;
const cache = new Map<string, CityStyles>();
/** Records come city by city: mostly it is the one before, which needs no looking up. */
let last: CityStyles | undefined;

/** The styles of a city in plain capitals. */
export function cityStyles(city: string): CityStyles {
  if (city === last?.plain) return last;
  const known = cache.get(city);
  if (known) {
    last = known;
    return known;
  }
  const styles: CityStyles = { plain: city, small: properCase(city), lower: city.toLowerCase() };
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(city, styles);
  return styles;
}
