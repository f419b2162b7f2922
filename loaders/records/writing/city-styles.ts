import { properCase } from "./proper-case.js";

/** A city in plain capitals, written with capital first letters and without capitals. */
export interface CityStyles {
  readonly small: string;
  readonly lower: string;
}

const CACHE_LIMIT = 50_000;
const cache = new Map<string, CityStyles>();

/** The styles of a city in plain capitals. */
export function cityStyles(city: string): CityStyles {
  const known = cache.get(city);
  if (known) return known;
  const styles: CityStyles = { small: properCase(city), lower: city.toLowerCase() };
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(city, styles);
  return styles;
}
