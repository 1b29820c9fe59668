/** Pivots below this share of the largest diagonal element mean that columns cannot be told apart. */
const SINGULAR = 1e-13;

/** The inverse of a symmetric, positive definite matrix (row by row) by Gauss–Jordan; null where there is none. */
export function inverseOf(matrix: Float64Array, size: number): Float64Array | null {
  const work = Float64Array.from(matrix);
  const inverse = new Float64Array(size * size);
  const scales = Array.from({ length: size }, (_, index) => work[index * (size + 1)] ?? 0);
  for (let index = 0; index < size; index += 1) inverse[index * (size + 1)] = 1;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const diagonal = work[pivot * (size + 1)] ?? 0;
    if (!(diagonal > SINGULAR * (scales[pivot] ?? 0))) return null;
    for (let column = 0; column < size; column += 1) {
      work[pivot * size + column] = (work[pivot * size + column] ?? 0) / diagonal;
      inverse[pivot * size + column] = (inverse[pivot * size + column] ?? 0) / diagonal;
    }
    for (let row = 0; row < size; row += 1) {
      const factor = work[row * size + pivot] ?? 0;
      if (row === pivot || factor === 0) continue;
      for (let column = 0; column < size; column += 1) {
        work[row * size + column] = (work[row * size + column] ?? 0) - factor * (work[pivot * size + column] ?? 0);
        inverse[row * size + column] =
          (inverse[row * size + column] ?? 0) - factor * (inverse[pivot * size + column] ?? 0);
      }
    }
  }
  return inverse;
}
