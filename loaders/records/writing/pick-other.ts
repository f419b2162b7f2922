/** One of the distinct texts that differ from `usual`; `u` in [0, 1). `usual` itself if none does. */
export function pickOther(texts: readonly string[], usual: string, u: number): string {
  const others: string[] = [];
  for (const text of texts) if (text !== usual && !others.includes(text)) others.push(text);
  return others[Math.floor(u * others.length)] ?? usual;
}
