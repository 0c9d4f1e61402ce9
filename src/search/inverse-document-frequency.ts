// How much a term tells by how rare it is.

/**
 * Robertson and Spärck Jones's inverse document frequency in its form that is never negative,
 * ln(1 + (N − n + ½) / (n + ½)).
 * @param frequency in how many passages the term stands
 * @param passages how many passages there are
 */
export function inverseDocumentFrequency(frequency: number, passages: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}
