/** So many answers are kept: the same few are asked for over and over. */
const MOST = 256;

/** A function of one number that remembers its last answers: for one that takes long and is asked for the same again and again. */
export function remembered(f: (x: number) => number): (x: number) => number {
  const known = new Map<number, number>();
  return (x) => {
    const before = known.get(x);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const value = f(x);
    known.set(x, value);
    return value;
  };
}
