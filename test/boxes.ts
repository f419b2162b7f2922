interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Throws if two boxes share ground or one lies outside the drawing (half a px is forgiven). */
export function expectApart(
  boxes: readonly Box[],
  drawing: { width: number; height: number },
): void {
  const slack = 0.5;
  for (const [i, a] of boxes.entries()) {
    const inside =
      a.x >= -slack &&
      a.y >= -slack &&
      a.x + a.width <= drawing.width + slack &&
      a.y + a.height <= drawing.height + slack;
    if (!inside)
      throw new Error(
        `${a.id} lies outside: ${JSON.stringify(a)} in ${drawing.width} by ${drawing.height}`,
      );
    for (const b of boxes.slice(0, i)) {
      const apart =
        a.x + a.width <= b.x + slack ||
        b.x + b.width <= a.x + slack ||
        a.y + a.height <= b.y + slack ||
        b.y + b.height <= a.y + slack;
      if (!apart)
        throw new Error(`${a.id} touches ${b.id}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`);
    }
  }
}
