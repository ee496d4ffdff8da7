/** left (n × n) times right (n × m), both row by row. */
export function product(left: Float64Array, right: Float64Array, n: number, m: number = n): Float64Array {
  const out = new Float64Array(n * m);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      for (let j = 0; j < m; j++) out[i * m + j]! += left[i * n + k]! * right[k * m + j]!;
    }
  }
  return out;
}

export function transposed(matrix: Float64Array, n: number): Float64Array {
  return matrix.map((_, at) => matrix[(at % n) * n + Math.floor(at / n)]!);
}
